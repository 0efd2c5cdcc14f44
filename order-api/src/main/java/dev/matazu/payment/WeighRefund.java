package dev.matazu.payment;

import dev.matazu.ordering.OrderView;
import dev.matazu.payment.RefundOrder.Wish;
import dev.matazu.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Works out what a refund comes to.
 *
 * @param funds the payments that have something left
 * @param before the refunds of the order so far
 */
record WeighRefund(OrderView order, List<Payment> funds, List<Refund> before) {

    long left() {
        return funds.stream().mapToLong(payment -> payment.left().minor()).sum();
    }

    Refundable refundable() {
        Map<Integer, Integer> gone = gone();
        return new Refundable(
                left(),
                order.total().currency().getCurrencyCode(),
                order.lines().stream().map(line -> refundable(line, gone)).toList());
    }

    /** A line that costs nothing any more, as one that another was made for, has nothing to be refunded. */
    private static Refundable.Line refundable(OrderView.Line line, Map<Integer, Integer> gone) {
        int before = gone.getOrDefault(line.no(), 0);
        int left = line.amount() == 0 ? 0 : line.quantity() - before;
        long amount = left == 0 ? 0 : share(line, before, left);
        return new Refundable.Line(line.no(), line.name(), line.quantity(), left, amount);
    }

    /** @throws Problem 422 refund-invalid for more than was sold and is not paid back already */
    List<RefundView.Line> lines(Wish wish) {
        if (!(wish instanceof Wish.Lines wanted)) {
            return List.of();
        }
        Map<Integer, Integer> gone = gone();
        List<Problem.FieldError> wrong = new ArrayList<>();
        wanted.quantities().forEach((no, quantity) -> {
            int sold = line(no).map(OrderView.Line::quantity).orElse(0);
            if (quantity < 1 || quantity + gone.getOrDefault(no, 0) > sold) {
                wrong.add(new Problem.FieldError("lines." + no, "refund-line", no, sold));
            }
        });
        if (wanted.quantities().isEmpty() || !wrong.isEmpty()) {
            throw Problem.invalid("refund-invalid").withErrors(wrong);
        }
        return new TreeMap<>(wanted.quantities())
                .entrySet().stream()
                        .map(entry -> new RefundView.Line(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /**
     * In the currency's smallest unit, above 0.
     *
     * @throws Problem 409 nothing-to-refund, refund-too-much (with {@code left}); 422 refund-invalid
     */
    long amount(Wish wish) {
        if (funds.isEmpty()) {
            throw Problem.conflict("nothing-to-refund");
        }
        long amount = asked(wish);
        if (amount == 0) {
            throw Problem.conflict("nothing-to-refund");
        }
        if (amount > left()) {
            throw Problem.conflict("refund-too-much").with("left", left());
        }
        return amount;
    }

    private long asked(Wish wish) {
        if (wish instanceof Wish.Amount amount) {
            if (amount.minor() < 1) {
                throw Problem.invalid("refund-invalid");
            }
            return amount.minor();
        }
        if (wish instanceof Wish.Whole) {
            return left();
        }
        Map<Integer, Integer> gone = gone();
        return lines(wish).stream()
                .mapToLong(
                        part -> share(line(part.no()).orElseThrow(), gone.getOrDefault(part.no(), 0), part.quantity()))
                .sum();
    }

    /** How many of each line are paid back already, or promised to be. */
    private Map<Integer, Integer> gone() {
        Map<Integer, Integer> gone = new TreeMap<>();
        before.stream()
                .filter(refund -> refund.state() != RefundView.State.FAILED)
                .flatMap(refund -> refund.lines().stream())
                .forEach(line -> gone.merge(line.no(), line.quantity(), Integer::sum));
        return gone;
    }

    private Optional<OrderView.Line> line(int no) {
        return order.lines().stream().filter(line -> line.no() == no).findFirst();
    }

    /** What some pieces of a line cost; all its pieces together cost the line's amount to the last unit. */
    private static long share(OrderView.Line line, int before, int quantity) {
        int after = before + quantity;
        return line.amount() * after / line.quantity() - line.amount() * before / line.quantity();
    }
}
