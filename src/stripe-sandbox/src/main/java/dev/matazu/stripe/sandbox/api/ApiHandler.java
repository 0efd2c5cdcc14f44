package dev.matazu.stripe.sandbox.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.matazu.stripe.sandbox.control.Keys;
import dev.matazu.stripe.sandbox.fault.Fault;
import dev.matazu.stripe.sandbox.fault.Fault.Kind;
import dev.matazu.stripe.sandbox.fault.Faults;
import dev.matazu.stripe.sandbox.pay.Deadlines;
import dev.matazu.stripe.sandbox.pay.EventLog;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Everything under {@code /v1}: key, faults, idempotency, then the endpoint, in that order. */
public final class ApiHandler implements HttpHandler {
    private static final Logger LOG = System.getLogger(ApiHandler.class.getName());

    private final Keys keys;
    private final Faults faults;
    private final Idempotency idempotency;
    private final Deadlines deadlines;
    private final Routes routes;

    public ApiHandler(Keys keys, Faults faults, Deadlines deadlines, Endpoints endpoints) {
        this.keys = keys;
        this.faults = faults;
        this.deadlines = deadlines;
        this.idempotency = new Idempotency(endpoints.ledger());
        this.routes = endpoints.routes();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ApiRequest.read(exchange);
            var fault = Optional.<Fault>empty();
            Answer answer;
            try {
                if (!keys.open(exchange.getRequestHeaders().getFirst("Authorization"))) {
                    throw StripeError.unauthorised();
                }
                fault = faults.takeForRequest(request.line());
                answer = answer(request, fault);
            } catch (StripeError e) {
                answer = Answer.first(e.reply());
            } catch (Exception e) {
                LOG.log(Level.ERROR, "The sandbox failed on " + request.line(), e);
                answer = Answer.first(StripeError.broken().reply());
            }
            if (!is(fault, Kind.DROP_REPLY_AFTER_COMMIT) && !is(fault, Kind.DROP_REQUEST)) {
                send(exchange, request, answer);
            }
        }
    }

    private Answer answer(ApiRequest request, Optional<Fault> fault) throws Exception {
        if (is(fault, Kind.HTTP429) || is(fault, Kind.DROP_REQUEST)) {
            throw StripeError.tooMany();
        }
        if (is(fault, Kind.HTTP409)) {
            throw StripeError.keyInUse();
        }
        return idempotency.holding(request.idempotencyKey(), () -> {
            if (is(fault, Kind.DELAY)) {
                Thread.sleep(fault.get().millis());
            }
            deadlines.enforce();
            return idempotency.once(request, change -> work(request, change, fault));
        });
    }

    private Reply work(ApiRequest request, Change change, Optional<Fault> fault) {
        if (is(fault, Kind.HTTP500)) {
            return StripeError.broken().reply();
        }
        var reply = routes.answer(request.method(), request.path(), request.params(), change);
        return is(fault, Kind.HTTP500_AFTER_COMMIT) ? StripeError.broken().reply() : reply;
    }

    private static boolean is(Optional<Fault> fault, Kind kind) {
        return fault.filter(planned -> planned.is(kind)).isPresent();
    }

    private static void send(HttpExchange exchange, ApiRequest request, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Request-Id", request.id());
        headers.set("Stripe-Version", request.version() == null ? EventLog.API_VERSION : request.version());
        if (request.idempotencyKey() != null) {
            headers.set("Idempotency-Key", request.idempotencyKey());
        }
        if (answer.replayOf() != null) {
            headers.set("Idempotent-Replayed", "true");
            headers.set("Original-Request", answer.replayOf());
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
