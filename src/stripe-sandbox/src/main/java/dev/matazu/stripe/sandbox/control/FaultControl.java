package dev.matazu.stripe.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.fault.Chaos;
import dev.matazu.stripe.sandbox.fault.Chaos.Rated;
import dev.matazu.stripe.sandbox.fault.Fault;
import dev.matazu.stripe.sandbox.fault.Fault.Kind;
import dev.matazu.stripe.sandbox.fault.Faults;
import dev.matazu.stripe.sandbox.wire.Shapes;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.ArrayList;
import java.util.Locale;

/** {@code /sandbox/faults} plans faults, {@code /sandbox/chaos} leaves them to chance until it is switched off. */
public final class FaultControl {
    private static final int CHANCE_TIMES = 2;

    private final Faults faults;

    public FaultControl(Faults faults) {
        this.faults = faults;
    }

    void addTo(ControlHandler.Commands commands) {
        commands.add("GET /sandbox/faults", body -> state());
        commands.add("POST /sandbox/faults", body -> {
            faults.plan(fault(body, Math.max(1, body.path("times").asInt(1))));
            return state();
        });
        commands.add("DELETE /sandbox/faults", body -> {
            faults.clear();
            return state();
        });
        commands.add("POST /sandbox/chaos", body -> {
            faults.leaveToChance(chaos(body));
            return state();
        });
        commands.add("DELETE /sandbox/chaos", body -> {
            faults.leaveToChance(Chaos.NONE);
            return state();
        });
    }

    private static Chaos chaos(JsonNode body) {
        var rated = new ArrayList<Rated>();
        for (JsonNode each : body.path("faults")) {
            double rate = each.path("rate").asDouble(-1);
            if (rate < 0 || rate > 1) {
                throw StripeError.invalid(null, "rate", "A rate goes from 0 to 1.");
            }
            rated.add(new Rated(fault(each, CHANCE_TIMES), rate));
        }
        return new Chaos(body.path("seed").asLong(), rated);
    }

    private static Fault fault(JsonNode body, int times) {
        try {
            var kind = Kind.valueOf(body.path("kind").asText().toUpperCase(Locale.ROOT));
            var millis = body.path("millis").asLong(usualMillis(kind));
            return new Fault(body.path("match").asText("*"), kind, times, millis);
        } catch (IllegalArgumentException e) {
            throw StripeError.invalid(null, "kind", "Unknown kind of fault.");
        }
    }

    private static long usualMillis(Kind kind) {
        return switch (kind) {
            case DELAY -> 1_000;
            case WEBHOOK_DELAY, WEBHOOK_REVERSED -> 2_000;
            case WEBHOOK_STALE -> 3_600_000;
            default -> 0;
        };
    }

    private ObjectNode state() {
        var node = Shapes.empty();
        var planned = node.putArray("faults");
        faults.planned().forEach(fault -> describe(planned.addObject(), fault).put("times", fault.times()));
        var chaos = node.putObject("chaos").put("seed", faults.chaos().seed()).putArray("faults");
        faults.chaos()
                .faults()
                .forEach(rated -> describe(chaos.addObject(), rated.fault()).put("rate", rated.rate()));
        return node;
    }

    private static ObjectNode describe(ObjectNode node, Fault fault) {
        return node.put("match", fault.match()).put("kind", fault.kind().wire()).put("millis", fault.millis());
    }
}
