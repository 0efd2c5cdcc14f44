package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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

    /**
     * What can still be paid back.
     *
     * @param left in the currency's smallest unit
     */
    public record Refundable(long left, String currency, List<RefundableLine> lines) {}

    /** @param left how many of this line; {@code amount} is what these cost, if an order has so much left */
    public record RefundableLine(int no, LocalText name, int quantity, int left, long amount) {}

    private final ReadOrders orders;
    private final Payments payments;
    private final Refunds refunds;
    private final Instructions instructions;

    RefundOrder(ReadOrders orders, Payments payments, Refunds refunds, Instructions instructions) {
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.instructions = instructions;
    }

    /**
     * @throws Problem 404 unknown-order; 409 nothing-to-refund, refund-too-much (with {@code left}); 422
     *     refund-invalid; 403 refund-needs-manager (with {@code limit})
     */
    @Transactional
    public RefundView refund(OrderRef ref, Asked asked) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        List<Payment> attempts = payments.locked(ref);
        List<Refund> before = refunds.asked(ref, asked.key());
        if (!before.isEmpty()) {
            return view(before, order);
        }
        List<Payment> funds = toRefund(attempts);
        Map<Integer, Integer> gone = gone(order);
        List<RefundView.Line> lines = lines(order, asked.wish(), gone);
        long amount = amount(order, left(funds), asked.wish(), lines, gone);
        checkLeft(left(funds), amount);
        checkLimit(attempts, amount, asked.limit());
        return view(decide(funds, amount, lines, asked), order);
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

    /**
     * What would be paid back; nothing is decided.
     *
     * @throws Problem as {@link #refund}
     */
    @Transactional
    public Money worth(OrderRef ref, Wish wish) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        long left = left(toRefund(payments.of(ref)));
        Map<Integer, Integer> gone = gone(order);
        long amount = amount(order, left, wish, lines(order, wish, gone), gone);
        checkLeft(left, amount);
        return new Money(amount, order.total().currency());
    }

    /** @throws Problem 404 unknown-order */
    @Transactional
    public Refundable refundable(OrderRef ref) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        Map<Integer, Integer> gone = gone(order);
        long left = payments.of(ref).stream()
                .filter(this::refundable)
                .mapToLong(payment -> payment.left().minor())
                .sum();
        return new Refundable(
                left,
                order.total().currency().getCurrencyCode(),
                order.lines().stream().map(line -> refundable(line, gone)).toList());
    }

    private List<Payment> toRefund(List<Payment> attempts) {
        List<Payment> funds = attempts.stream()
                .filter(attempt -> refundable(attempt) && attempt.left().minor() > 0)
                .toList();
        if (funds.isEmpty()) {
            throw Problem.conflict("nothing-to-refund");
        }
        return funds;
    }

    private static long left(List<Payment> funds) {
        return funds.stream().mapToLong(payment -> payment.left().minor()).sum();
    }

    private static RefundableLine refundable(OrderView.Line line, Map<Integer, Integer> gone) {
        int before = gone.getOrDefault(line.no(), 0);
        int left = line.quantity() - before;
        long amount = left == 0 ? 0 : share(line, before, new RefundView.Line(line.no(), left));
        return new RefundableLine(line.no(), line.name(), line.quantity(), left, amount);
    }

    /** Taken, or about to be: a refund that is faster than the capture waits for it. */
    private boolean refundable(Payment payment) {
        return switch (payment.state()) {
            case CAPTURED, PARTLY_REFUNDED -> true;
            case AUTHORISED ->
                instructions.decided(payment.key(), Instruction.Verb.CAPTURE)
                        && !instructions.decided(payment.key(), Instruction.Verb.VOID);
            case REQUIRES_PAYMENT, REQUIRES_ACTION, REFUNDED, VOIDED, FAILED, EXPIRED, DISPUTED -> false;
        };
    }

    private List<RefundView.Line> lines(OrderView order, Wish wish, Map<Integer, Integer> gone) {
        if (!(wish instanceof Wish.Lines wanted)) {
            return List.of();
        }
        if (wanted.quantities().isEmpty()) {
            throw Problem.invalid("refund-invalid");
        }
        List<Problem.FieldError> wrong = new ArrayList<>();
        wanted.quantities().forEach((no, quantity) -> {
            int sold = line(order, no).map(OrderView.Line::quantity).orElse(0);
            if (quantity < 1 || quantity + gone.getOrDefault(no, 0) > sold) {
                wrong.add(new Problem.FieldError("lines." + no, "refund-line", no, sold));
            }
        });
        if (!wrong.isEmpty()) {
            throw Problem.invalid("refund-invalid").withErrors(wrong);
        }
        return new TreeMap<>(wanted.quantities())
                .entrySet().stream()
                        .map(entry -> new RefundView.Line(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** How many of each line are paid back already, or promised to be. */
    private Map<Integer, Integer> gone(OrderView order) {
        Map<Integer, Integer> gone = new TreeMap<>();
        refunds.of(order.ref()).stream()
                .filter(refund -> refund.state() != RefundView.State.FAILED)
                .flatMap(refund -> view(refund, order).lines().stream())
                .forEach(line -> gone.merge(line.no(), line.quantity(), Integer::sum));
        return gone;
    }

    private static Optional<OrderView.Line> line(OrderView order, int no) {
        return order.lines().stream().filter(line -> line.no() == no).findFirst();
    }

    private static long amount(
            OrderView order, long left, Wish wish, List<RefundView.Line> lines, Map<Integer, Integer> gone) {
        if (wish instanceof Wish.Amount amount) {
            if (amount.minor() < 1) {
                throw Problem.invalid("refund-invalid");
            }
            return amount.minor();
        }
        if (wish instanceof Wish.Whole) {
            return left;
        }
        return lines.stream()
                .mapToLong(part -> share(line(order, part.no()).orElseThrow(), gone.getOrDefault(part.no(), 0), part))
                .sum();
    }

    /** What some pieces of a line cost; all its pieces together cost the line's amount to the last unit. */
    private static long share(OrderView.Line line, int before, RefundView.Line part) {
        int after = before + part.quantity();
        return line.amount() * after / line.quantity() - line.amount() * before / line.quantity();
    }

    private static void checkLeft(long left, long amount) {
        if (amount > left) {
            throw Problem.conflict("refund-too-much").with("left", left);
        }
    }

    private static void checkLimit(List<Payment> attempts, long amount, Long limit) {
        long before = attempts.stream()
                .mapToLong(payment -> payment.refunded().minor())
                .sum();
        if (limit != null && before + amount > limit) {
            throw Problem.forbidden("refund-needs-manager").with("limit", limit);
        }
    }

    private static RefundView view(Refund refund, OrderView order) {
        return refund.view(order.total().currency().getCurrencyCode());
    }

    private static RefundView view(List<Refund> parts, OrderView order) {
        long sum = parts.stream().mapToLong(Refund::amount).sum();
        return view(parts.get(parts.size() - 1), order)
                .of(new Money(sum, order.total().currency()));
    }
}
