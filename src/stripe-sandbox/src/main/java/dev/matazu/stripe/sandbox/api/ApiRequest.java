package dev.matazu.stripe.sandbox.api;

import com.sun.net.httpserver.HttpExchange;
import dev.matazu.stripe.sandbox.state.Event;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.wire.Params;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One request to {@code /v1} as it came in; {@code idempotencyKey} is null unless it is a POST that carries one. */
record ApiRequest(String id, String method, String path, String form, String idempotencyKey, String version) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_KEY = 255;

    static ApiRequest read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var uri = exchange.getRequestURI();
        var method = exchange.getRequestMethod();
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        var form = method.equals("POST") ? query + "&" + new String(body, StandardCharsets.UTF_8) : query;
        var key = method.equals("POST") ? headers.getFirst("Idempotency-Key") : null;
        return new ApiRequest(
                Ids.random("req_", 14), method, uri.getPath(), form, key, headers.getFirst("Stripe-Version"));
    }

    Params params() {
        if (idempotencyKey != null && idempotencyKey.length() > LONGEST_KEY) {
            var message = "Keys for idempotent requests must be at most 255 characters long.";
            throw StripeError.invalid(null, null, message);
        }
        return Params.parse(form);
    }

    String line() {
        return method + " " + path;
    }

    Event.Origin origin() {
        return new Event.Origin(id, idempotencyKey, version);
    }

    /** The same for two requests that ask the same. */
    String fingerprint() {
        try {
            var asked = line() + "?" + params().canonical();
            var digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
