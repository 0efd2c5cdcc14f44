package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.payment.receipt.Refunded;
import dev.matazu.payment.receipt.Returned;
import dev.matazu.platform.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** All refunds, numbered by order. Lock the payment first: its row keeps the sum, and the sum decides every race. */
@ApplicationScoped
class Refunds implements PanacheRepositoryBase<Refund, Refund.Key> {

    private static final String OF_ORDER = "key.store = ?1 and key.order = ?2";

    private static final Pattern PART = Pattern.compile(" \\+\\d+$");

    private final Instructions instructions;
    private final Clock clock;

    Refunds(Instructions instructions, Clock clock) {
        this.instructions = instructions;
        this.clock = clock;
    }

    /** Decides a refund of what is left of this payment; the amount must not be more. */
    Refund decide(Payment payment, Refunding what, Actor actor) {
        if (what.amount() < 1 || what.amount() > payment.left().minor()) {
            throw new IllegalArgumentException(what.amount() + " of " + payment.left());
        }
        int no = of(payment.order()).size() + 1;
        Refund refund = new Refund(Refund.Key.of(payment.key(), no), what, actor, clock.instant());
        payment.promiseBack(what.amount());
        persist(refund);
        flush();
        instructions.decide(payment.key(), Instruction.Verb.REFUND, no);
        return refund;
    }

    /** Of one attempt, oldest first. */
    List<Refund> of(Payment.Key payment) {
        return list(
                OF_ORDER + " and key.attempt = ?3 order by key.no",
                payment.store(),
                payment.order(),
                payment.attempt());
    }

    /** Of an order, oldest first. */
    List<Refund> of(OrderRef order) {
        return list(OF_ORDER + " order by decidedAt", order.store().value(), order.id());
    }

    /** The parts, one of each payment, of the refund that was asked for with this key. */
    List<Refund> asked(OrderRef order, String requestKey) {
        List<Refund> all = of(order);
        return IntStream.range(0, all.size())
                .mapToObj(part -> key(requestKey, part))
                .flatMap(key -> all.stream().filter(refund -> key.equals(refund.requestKey())))
                .toList();
    }

    /** As its receipt names it: a part of a refund names the lines of the whole. */
    Refunded arrived(Refund refund, RefundView view) {
        String debt = refund.requestKey() == null
                ? null
                : PART.matcher(refund.requestKey()).replaceFirst("");
        List<Refund> parts = debt == null ? List.of() : asked(refund.key().orderRef(), debt);
        List<Returned> lines = parts.stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> new Returned(line.no(), line.quantity()))
                .toList();
        return new Refunded(view.attempt(), view.no(), lines, view.amount(), debt);
    }

    /** The key of one part of a refund. */
    static String key(String requestKey, int part) {
        return part == 0 ? requestKey : requestKey + " +" + part;
    }
}
