package dev.matazu.guest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Puts a value into a hidden field or a cookie of the guest's own browser, and reads it back. */
@ApplicationScoped
class Carried {

    private final ObjectMapper json;

    Carried(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem 400 where somebody has changed it on the way */
    <T> T read(String carried, Class<T> type) {
        try {
            T value = carried == null
                    ? null
                    : json.readValue(Base64.getUrlDecoder().decode(carried), type);
            if (value != null) {
                return value;
            }
        } catch (IOException | IllegalArgumentException broken) {
            // said below
        }
        throw Problem.malformed("http-400");
    }
}
