package dev.matazu.payment;

import dev.matazu.ordering.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the payments that only a person can put right. */
@ApplicationScoped
public class FindTroubles {

    /** What is wrong. */
    public enum Kind {
        /** The food is made, and the money did not come. */
        LOSS,
        /** A refund came back, and nothing was refunded in its place. */
        REFUND_FAILED,
        /** The processor was told again and again, and it is still not so. */
        STUCK,
        /** The guest's bank has taken the money back. */
        DISPUTE,
        /** The day is over, and nobody has said that it was made. */
        LEFT_OVER
    }

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST = 200;
    private static final int MANY_TRIES = 3;

    private final FindPayments payments;
    private final Clock clock;

    FindTroubles(FindPayments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /** Newest first; losses and failed refunds of the last 30 days, the others as long as they last. */
    @Transactional
    public List<FindPayments.Found> of(Kind kind) {
        return switch (kind) {
            case LOSS ->
                rows(
                        "p.state in (:lost) and o.state in (:made) and p.createdAt > :since and not exists ("
                                + "select 1 from Payment q where q.key.store = p.key.store"
                                + " and q.key.order = p.key.order and q.state not in (:lost))",
                        Map.of(
                                "lost",
                                Set.of(PaymentState.FAILED, PaymentState.EXPIRED),
                                "made",
                                Set.of(
                                        OrderState.IN_PREPARATION,
                                        OrderState.READY,
                                        OrderState.COLLECTED,
                                        OrderState.UNCOLLECTED),
                                "since",
                                clock.instant().minus(REMEMBERED)));
            case REFUND_FAILED ->
                rows(
                        "exists (select 1 from Refund r where r.key.store = p.key.store and r.key.order = p.key.order"
                                + " and r.key.attempt = p.key.attempt and r.state = :failed and r.endedAt > :since"
                                + " and not exists (select 1 from Refund s where s.key.store = p.key.store"
                                + " and s.key.order = p.key.order and s.state <> :failed"
                                + " and s.decidedAt >= r.endedAt))",
                        Map.of(
                                "failed",
                                RefundView.State.FAILED,
                                "since",
                                clock.instant().minus(REMEMBERED)));
            case STUCK ->
                rows(
                        "exists (select 1 from Instruction i where i.key.store = p.key.store"
                                + " and i.key.order = p.key.order and i.key.attempt = p.key.attempt"
                                + " and i.state = :open and i.key.verb <> :page and i.tries >= :many"
                                + " and i.lastError is not null)",
                        Map.of("open", Instruction.State.OPEN, "page", Instruction.Verb.OPEN_PAGE, "many", MANY_TRIES));
            case LEFT_OVER ->
                rows(
                        "o.leftOver is not null and o.state in (:open)",
                        Map.of("open", Set.of(OrderState.FIRED, OrderState.IN_PREPARATION)));
            case DISPUTE -> rows("p.state = :disputed", Map.of("disputed", PaymentState.DISPUTED));
        };
    }

    private List<FindPayments.Found> rows(String where, Map<String, Object> values) {
        return payments.rows(where + " order by p.createdAt desc", values, 0, MOST);
    }
}
