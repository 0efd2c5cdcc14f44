package dev.matazu.stripe.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.matazu.stripe.sandbox.state.ClockOffset;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.wire.Shapes;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.io.IOException;
import java.util.Locale;

/** {@code /sandbox/faults} and {@code /sandbox/clock}: what tests use to make things go wrong and time pass. */
public final class ControlHandler implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Keys keys;
    private final Faults faults;
    private final SandboxClock clock;
    private final Ledger ledger;
    private final Runnable afterClockMoved;

    public ControlHandler(Keys keys, Faults faults, SandboxClock clock, Ledger ledger, Runnable afterClockMoved) {
        this.keys = keys;
        this.faults = faults;
        this.clock = clock;
        this.ledger = ledger;
        this.afterClockMoved = afterClockMoved;
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

    private ObjectNode answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        switch (method + " " + path) {
            case "GET /sandbox/faults", "GET /sandbox/clock" -> {}
            case "POST /sandbox/faults" -> faults.plan(fault(body(exchange)));
            case "DELETE /sandbox/faults" -> faults.clear();
            case "POST /sandbox/clock" -> advance(body(exchange));
            default -> throw StripeError.noSuchUrl(method, path);
        }
        return state();
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        try {
            return JSON.readTree(exchange.getRequestBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw StripeError.invalid(null, null, "The body is no JSON.");
        }
    }

    private static Fault fault(JsonNode body) {
        try {
            var kind = Fault.Kind.valueOf(body.path("kind").asText().toUpperCase(Locale.ROOT));
            var match = body.path("match").asText("*");
            return new Fault(
                    match,
                    kind,
                    Math.max(1, body.path("times").asInt(1)),
                    body.path("millis").asLong(0));
        } catch (IllegalArgumentException e) {
            throw StripeError.invalid(null, "kind", "Unknown kind of fault.");
        }
    }

    private void advance(JsonNode body) {
        long seconds = body.path("advance_seconds").asLong(-1);
        if (seconds < 0) {
            throw StripeError.invalid(null, "advance_seconds", "Time only goes forward.");
        }
        ledger.change(change -> {
            var moved = change.put(new ClockOffset(clock.offset() + seconds));
            clock.setOffset(moved.seconds());
            return moved;
        });
        afterClockMoved.run();
    }

    private ObjectNode state() {
        var node = Shapes.empty().put("now", clock.instant().getEpochSecond()).put("offset_seconds", clock.offset());
        var list = node.putArray("faults");
        faults.planned()
                .forEach(fault -> list.addObject()
                        .put("match", fault.match())
                        .put("kind", fault.kind().wire())
                        .put("times", fault.times())
                        .put("millis", fault.millis()));
        return node;
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
