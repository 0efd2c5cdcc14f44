package dev.matazu.payment;

import dev.matazu.platform.Actor;
import dev.matazu.store.Money;
import java.time.Instant;
import java.util.List;

/** A refund as others read it. {@code lines} is empty where an amount was refunded; {@code endedAt} null while it is on its way. */
public record RefundView(
        int attempt,
        int no,
        Money amount,
        List<Line> lines,
        String reason,
        String note,
        State state,
        Actor actor,
        Instant decidedAt,
        Instant endedAt) {

    /** The whole of a refund that several payments share. */
    RefundView of(Money sum) {
        return new RefundView(attempt, no, sum, lines, reason, note, state, actor, decidedAt, endedAt);
    }

    /** How many of an order's line. */
    public record Line(int no, int quantity) {}

    /** How far it is. */
    public enum State {
        REQUESTED,
        /** The processor has it; the guest's bank shows it within days. */
        PAID,
        /** It came back: the manager has to find another way. */
        FAILED
    }
}
