package dev.matazu.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one store, in addresses and as the leading key part of every row: lower-case letters, digits and hyphens. */
public record StoreId(@JsonValue String value) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    @JsonCreator
    public StoreId {
        if (value == null || !SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException("not a store id: " + value);
        }
    }

    /** What the JAX-RS runtime calls for a path parameter; a malformed id becomes 404. */
    public static StoreId fromString(String value) {
        return new StoreId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
