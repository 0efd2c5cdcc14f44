package dev.matazu.message;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import dev.matazu.platform.Problem;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A browser's subscription: where its push service takes messages, and what they are encrypted with.
 *
 * @param p256dh the browser's public key, base64url
 * @param auth the browser's secret, base64url
 */
public record PushAddress(URI endpoint, String p256dh, String auth) {

    private static final int LONGEST = 1_000;

    /** @throws Problem 422 push-refused */
    public static PushAddress parse(String endpoint, String p256dh, String auth) {
        if (endpoint == null || endpoint.length() > LONGEST || p256dh == null || auth == null) {
            throw Problem.invalid("push-refused");
        }
        try {
            UserAgentMessageEncryptionKeyInfo.of(p256dh, auth);
            return new PushAddress(new URI(endpoint), p256dh, auth);
        } catch (URISyntaxException | RuntimeException malformed) {
            throw Problem.invalid("push-refused");
        }
    }
}
