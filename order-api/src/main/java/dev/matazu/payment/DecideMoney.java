package dev.matazu.payment;

import dev.matazu.ordering.OrderMoved;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What an order's move means for its money, decided in the transaction that moves it. */
@ApplicationScoped
class DecideMoney {

    private final Payments payments;
    private final Instructions instructions;
    private final FollowMoney follow;

    DecideMoney(Payments payments, Instructions instructions, FollowMoney follow) {
        this.payments = payments;
        this.instructions = instructions;
        this.follow = follow;
    }

    void decide(@Observes OrderMoved moved) {
        OrderView order = moved.order();
        if (moved.to(OrderState.FIRED) && moved.from() != OrderState.IN_PREPARATION) {
            payments.locked(order.ref())
                    .forEach(payment -> instructions.decide(payment.key(), Instruction.Verb.CAPTURE, 1));
        } else if (moved.to(OrderState.CANCELLED)) {
            payments.locked(order.ref()).forEach(payment -> follow.giveBack(payment, order.endReason(), moved.actor()));
        } else if (moved.to(OrderState.EXPIRED)) {
            payments.locked(order.ref()).forEach(payment -> follow.giveBack(payment, "EXPIRED", moved.actor()));
        }
    }
}
