package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Pays money back to a guest: all that is left, some lines, or an amount. The sum never exceeds what was taken. */
@ApplicationScoped
public class RefundOrder {

    /** What is to be paid back. Exactly one of these. */
    public sealed interface Wish {
        /** All that is left. */
        record Whole() implements Wish {}

        /** @param quantities how many of each of the order's lines, by the line's number */
        record Lines(Map<Integer, Integer> quantities) implements Wish {}

        /** @param minor in the currency's smallest unit */
        record Amount(long minor) implements Wish {}
    }

    /**
     * @param reason one of {@link RefundReason}, or the service's own word
     * @param note what the asker adds; may be null
     * @param key what the asker calls this refund: asking again with the same key refunds nothing more
     * @param limit the most that the asker may refund of one order; null without limit
     */
    public record Asked(Wish wish, String reason, String note, String key, Long limit, Actor actor) {}

    private final FindRefundable find;
    private final Payments payments;
    private final Refunds refunds;

    RefundOrder(FindRefundable find, Payments payments, Refunds refunds) {
        this.find = find;
        this.payments = payments;
        this.refunds = refunds;
    }

    /**
     * @throws Problem 404 unknown-order; 409 nothing-to-refund, refund-too-much (with {@code left}); 422
     *     refund-invalid; 403 refund-needs-manager (with {@code limit})
     */
    @Transactional
    public RefundView refund(OrderRef ref, Asked asked) {
        OrderView order = find.order(ref);
        List<Payment> attempts = payments.locked(ref);
        List<Refund> before = refunds.asked(ref, asked.key());
        if (!before.isEmpty()) {
            return whole(before, order.total().currency());
        }
        WeighRefund weigh = find.weigh(order, attempts);
        long amount = weigh.amount(asked.wish());
        checkLimit(attempts, amount, asked.limit());
        return whole(
                decide(weigh.funds(), amount, weigh.lines(asked.wish()), asked),
                order.total().currency());
    }

    /** Newest payment first. The lines are named once, on the last part: that is of the payment for the order itself. */
    private List<Refund> decide(List<Payment> funds, long amount, List<RefundView.Line> lines, Asked asked) {
        List<Refund> parts = new ArrayList<>();
        long rest = amount;
        for (Payment payment : funds) {
            long part = Math.min(rest, payment.left().minor());
            if (part > 0) {
                rest -= part;
                Refunding refunding = new Refunding(
                        part,
                        rest == 0 ? lines : List.of(),
                        asked.reason(),
                        asked.note(),
                        Refunds.key(asked.key(), parts.size()));
                parts.add(refunds.decide(payment, refunding, asked.actor()));
            }
        }
        return parts;
    }

    private static void checkLimit(List<Payment> attempts, long amount, Long limit) {
        long before = attempts.stream()
                .mapToLong(payment -> payment.refunded().minor())
                .sum();
        if (limit != null && before + amount > limit) {
            throw Problem.forbidden("refund-needs-manager").with("limit", limit);
        }
    }

    private static RefundView whole(List<Refund> parts, Currency currency) {
        long sum = parts.stream().mapToLong(Refund::amount).sum();
        return parts.get(parts.size() - 1).view(currency.getCurrencyCode()).of(new Money(sum, currency));
    }
}
