package dev.matazu.stripe.sandbox.control;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.matazu.stripe.sandbox.state.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;

/** The secrets of one data folder, made once and kept there. */
public record Keys(String secretKey, String webhookSecret, String fingerprintSecret) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Keys in(Path folder) {
        var file = folder.resolve("keys.json");
        try {
            if (Files.exists(file)) {
                return JSON.readValue(file.toFile(), Keys.class);
            }
            var keys = new Keys(Ids.random("sk_test_matazu_", 32), Ids.random("whsec_", 32), Ids.random("", 32));
            var fresh = folder.resolve("keys.json.new");
            Files.write(fresh, JSON.writeValueAsBytes(keys));
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the sandbox's keys", e);
        }
    }

    /** Whether an Authorization header carries the secret key, as bearer or as the user of basic auth. */
    public boolean open(String authorization) {
        if (authorization == null) {
            return false;
        } else if (authorization.startsWith("Bearer ")) {
            return isKey(authorization.substring(7).trim());
        } else if (authorization.startsWith("Basic ")) {
            try {
                var pair = new String(
                        Base64.getDecoder().decode(authorization.substring(6).trim()), StandardCharsets.UTF_8);
                return isKey(pair.split(":", 2)[0]);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        return false;
    }

    private boolean isKey(String given) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), secretKey.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
