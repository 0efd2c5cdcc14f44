package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** An HTTP status with its JSON. */
public record Reply(int status, JsonNode body) {

    public static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }
}
