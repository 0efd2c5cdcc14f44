package dev.matazu.stripe.sandbox.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The reply an Idempotency-Key (the id) already got; {@code fingerprint} tells whether the request is the same one. The
 * body is packed: a day of them is most of what the sandbox holds in memory.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SavedReply(String id, long created, String fingerprint, int status, byte[] packed, String request)
        implements Entry {

    public static SavedReply of(String id, long created, String fingerprint, int status, String body, String request) {
        return new SavedReply(id, created, fingerprint, status, pack(body), request);
    }

    public String body() {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(String body) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
