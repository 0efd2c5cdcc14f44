package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    private final ReadOrders orders;
    private final Payments payments;
    private final Refunds refunds;

    RefundOrder(ReadOrders orders, Payments payments, Refunds refunds) {
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
    }

    /**
     * @throws Problem 404 unknown-order; 409 nothing-to-refund, refund-too-much (with {@code left}); 422
     *     refund-invalid; 403 refund-needs-manager (with {@code limit})
     */
    @Transactional
    public RefundView refund(OrderRef ref, Asked asked) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        List<Payment> attempts = payments.locked(ref);
        Optional<Refund> before = refunds.asked(ref, asked.key());
        if (before.isPresent()) {
            return view(before.get(), order);
        }
        Payment payment = attempts.stream()
                .filter(attempt -> refundable(attempt) && attempt.left().minor() > 0)
                .findFirst()
                .orElseThrow(() -> Problem.conflict("nothing-to-refund"));
        List<RefundView.Line> lines = lines(order, asked.wish());
        long amount = amount(order, payment, asked.wish(), lines);
        checkLeft(payment, amount);
        checkLimit(payment, amount, asked.limit());
        Refunding refunding = new Refunding(amount, lines, asked.reason(), asked.note(), asked.key());
        return view(refunds.decide(payment, refunding, asked.actor()), order);
    }

    /** Taken, or about to be: a refund that is faster than the capture waits for it. */
    private static boolean refundable(Payment payment) {
        return payment.state() == PaymentState.CAPTURED || payment.state() == PaymentState.PARTLY_REFUNDED;
    }

    private List<RefundView.Line> lines(OrderView order, Wish wish) {
        if (!(wish instanceof Wish.Lines wanted)) {
            return List.of();
        }
        Map<Integer, Integer> gone = new TreeMap<>();
        refunds.of(order.ref()).stream()
                .filter(refund -> refund.state() != RefundView.State.FAILED)
                .flatMap(refund -> view(refund, order).lines().stream())
                .forEach(line -> gone.merge(line.no(), line.quantity(), Integer::sum));
        wanted.quantities().forEach((no, quantity) -> {
            int sold = order.lines().stream()
                    .filter(line -> line.no() == no)
                    .mapToInt(OrderView.Line::quantity)
                    .sum();
            if (quantity < 1 || quantity + gone.getOrDefault(no, 0) > sold) {
                throw Problem.invalid("refund-invalid")
                        .withErrors(List.of(new Problem.FieldError("lines." + no, "refund-line", sold, no)));
            }
        });
        if (wanted.quantities().isEmpty()) {
            throw Problem.invalid("refund-invalid");
        }
        return new TreeMap<>(wanted.quantities())
                .entrySet().stream()
                        .map(entry -> new RefundView.Line(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static long amount(OrderView order, Payment payment, Wish wish, List<RefundView.Line> lines) {
        if (wish instanceof Wish.Amount amount) {
            if (amount.minor() < 1) {
                throw Problem.invalid("refund-invalid");
            }
            return amount.minor();
        }
        return wish instanceof Wish.Whole
                ? payment.left().minor()
                : lines.stream()
                        .mapToLong(line -> order.lines().stream()
                                .filter(one -> one.no() == line.no())
                                .mapToLong(one -> one.unitPrice() * line.quantity())
                                .sum())
                        .sum();
    }

    private static void checkLeft(Payment payment, long amount) {
        if (amount > payment.left().minor()) {
            throw Problem.conflict("refund-too-much")
                    .with("left", payment.left().minor());
        }
    }

    private static void checkLimit(Payment payment, long amount, Long limit) {
        if (limit != null && payment.refunded().minor() + amount > limit) {
            throw Problem.forbidden("refund-needs-manager").with("limit", limit);
        }
    }

    private static RefundView view(Refund refund, OrderView order) {
        return refund.view(order.total().currency().getCurrencyCode());
    }
}
