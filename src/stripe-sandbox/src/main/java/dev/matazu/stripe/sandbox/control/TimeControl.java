package dev.matazu.stripe.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.ClockOffset;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.wire.Shapes;
import dev.matazu.stripe.sandbox.wire.StripeError;

/** {@code /sandbox/clock}: moves the sandbox's time ahead and does what that time brings. */
public final class TimeControl {
    private final SandboxClock clock;
    private final Ledger ledger;
    private final Runnable afterClockMoved;

    public TimeControl(SandboxClock clock, Ledger ledger, Runnable afterClockMoved) {
        this.clock = clock;
        this.ledger = ledger;
        this.afterClockMoved = afterClockMoved;
    }

    void addTo(ControlHandler.Commands commands) {
        commands.add("GET /sandbox/clock", body -> state());
        commands.add("POST /sandbox/clock", this::advance);
    }

    private ObjectNode advance(JsonNode body) {
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
        return state();
    }

    private ObjectNode state() {
        return Shapes.empty().put("now", clock.instant().getEpochSecond()).put("offset_seconds", clock.offset());
    }
}
