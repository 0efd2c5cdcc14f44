package dev.matazu.payment;

import dev.matazu.ordering.OrderEdited;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives back what a changed order costs less, newest payment first: let go where it is reserved, refunded where taken. */
@ApplicationScoped
class ReturnDifference {

    private static final String REASON = "EDITED";

    private final Payments payments;
    private final Instructions instructions;
    private final Refunds refunds;

    ReturnDifference(Payments payments, Instructions instructions, Refunds refunds) {
        this.payments = payments;
        this.instructions = instructions;
        this.refunds = refunds;
    }

    /** @throws Problem 409 payment-busy while the money is just being taken: the change is tried again later */
    void onEdited(@Observes OrderEdited edited) {
        long rest = edited.before().minor() - edited.order().total().minor();
        if (rest <= 0) {
            return;
        }
        for (Payment payment : payments.locked(edited.order().ref())) {
            rest -= rest == 0 ? 0 : giveBack(payment, rest, edited.actor());
        }
    }

    private long giveBack(Payment payment, long most, Actor actor) {
        long part = Math.min(most, payment.left().minor());
        return switch (payment.state()) {
            case AUTHORISED -> letGo(payment, part);
            case CAPTURED, PARTLY_REFUNDED -> refund(payment, part, actor);
            case REQUIRES_PAYMENT, REQUIRES_ACTION, REFUNDED, VOIDED, FAILED, EXPIRED, DISPUTED -> 0;
        };
    }

    private long letGo(Payment payment, long part) {
        if (instructions.decided(payment.key(), Instruction.Verb.VOID)) {
            return 0;
        }
        if (instructions.decided(payment.key(), Instruction.Verb.CAPTURE)) {
            throw Problem.conflict("payment-busy");
        }
        if (part == payment.taking().minor()) {
            instructions.decide(payment.key(), Instruction.Verb.VOID, 1);
        } else {
            payment.takeLess(part);
        }
        return part;
    }

    private long refund(Payment payment, long part, Actor actor) {
        if (part > 0) {
            refunds.decide(payment, Refunding.bySystem(part, REASON), actor);
        }
        return part;
    }
}
