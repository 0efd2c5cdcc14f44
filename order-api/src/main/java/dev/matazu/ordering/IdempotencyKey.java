package dev.matazu.ordering;

import dev.matazu.platform.Problem;
import java.util.regex.Pattern;

/** What a client repeats to say that it means the same order. 8 to 100 visible ASCII characters. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{8,100}");

    /** @throws Problem 400 idempotency-key-malformed */
    public IdempotencyKey {
        if (value == null || !FORM.matcher(value).matches()) {
            throw Problem.malformed("idempotency-key-malformed");
        }
    }
}
