package dev.matazu.kitchen.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names a station within its kitchen: lower-case letters, digits and hyphens. */
public record StationCode(@JsonValue String value) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    @JsonCreator
    public StationCode {
        if (value == null || !SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException("not a station code: " + value);
        }
    }

    /** What the JAX-RS runtime calls for a path parameter. */
    public static StationCode fromString(String value) {
        return new StationCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
