package dev.matazu.guest;

import dev.matazu.message.PushKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes a guest along to the home screen of their iPhone, which shares no cookies with the browser: their token, sealed,
 * for one order and one day.
 */
@ApplicationScoped
class HomePass {

    private static final Duration LIVES = Duration.ofDays(1);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PushKeys keys;
    private final Clock clock;

    HomePass(PushKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String seal(UUID order, String token) {
        byte[] text = token.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] open = ByteBuffer.allocate(3 * Long.BYTES + text.length)
                .putLong(clock.instant().plus(LIVES).getEpochSecond())
                .putLong(order.getMostSignificantBits())
                .putLong(order.getLeastSignificantBits())
                .put(text)
                .array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(open);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The token inside; empty where the pass is another order's, too old, or not ours. */
    Optional<String> open(UUID order, String pass) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(pass));
            byte[] nonce = new byte[NONCE];
            byte[] sealed = new byte[all.remaining() - NONCE];
            all.get(nonce).get(sealed);
            ByteBuffer open = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed));
            boolean good = open.getLong() > clock.instant().getEpochSecond()
                    & new UUID(open.getLong(), open.getLong()).equals(order);
            return good ? Optional.of(StandardCharsets.UTF_8.decode(open).toString()) : Optional.empty();
        } catch (GeneralSecurityException
                | BufferUnderflowException
                | IllegalArgumentException
                | NegativeArraySizeException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(keys.secretFor("home-screen"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
