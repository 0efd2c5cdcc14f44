package dev.matazu.kitchen.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.UncheckedIOException;

/** JSON as the database keeps it, the same text understood once. What it says must not be changed by anybody. */
final class Understood<T> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final TypeReference<T> type;
    private final Cache<String, T> known;

    /** @param most of these texts are remembered */
    Understood(TypeReference<T> type, int most) {
        this.type = type;
        this.known = Caffeine.newBuilder().maximumSize(most).build();
    }

    T of(String text) {
        return known.get(text, this::read);
    }

    private T read(String text) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
