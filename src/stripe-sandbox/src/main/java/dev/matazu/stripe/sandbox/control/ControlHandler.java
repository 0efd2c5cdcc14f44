package dev.matazu.stripe.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Everything under {@code /sandbox}, with the API key: what tests use to make things happen and go wrong. */
public final class ControlHandler implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Which command answers which method and path. */
    interface Commands {
        void add(String line, Function<JsonNode, JsonNode> command);
    }

    private final Keys keys;
    private final Map<String, Function<JsonNode, JsonNode>> commands = new HashMap<>();

    public ControlHandler(Keys keys, FaultControl faults, TimeControl time, FateControl fate) {
        this.keys = keys;
        var parts = List.<Consumer<Commands>>of(faults::addTo, time::addTo, fate::addTo);
        parts.forEach(part -> part.accept(commands::put));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                if (!keys.open(exchange.getRequestHeaders().getFirst("Authorization"))) {
                    throw StripeError.unauthorised();
                }
                reply(exchange, 200, answer(exchange));
            } catch (StripeError e) {
                reply(exchange, e.status(), e.reply().body());
            }
        }
    }

    private JsonNode answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        var command = commands.get(method + " " + path);
        if (command == null) {
            throw StripeError.noSuchUrl(method, path);
        }
        return command.apply(method.equals("POST") ? body(exchange) : JSON.createObjectNode());
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        try {
            return JSON.readTree(exchange.getRequestBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw StripeError.invalid(null, null, "The body is no JSON.");
        }
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
