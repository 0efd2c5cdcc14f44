package dev.matazu.payment;

import dev.matazu.ordering.EditDropped;
import dev.matazu.ordering.OrderMoved;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/** What an order's move means for its money, decided in the transaction that moves it. */
@ApplicationScoped
class DecideMoney {

    private final Payments payments;
    private final Instructions instructions;
    private final FollowMoney follow;
    private final Stores stores;

    DecideMoney(Payments payments, Instructions instructions, FollowMoney follow, Stores stores) {
        this.payments = payments;
        this.instructions = instructions;
        this.follow = follow;
        this.stores = stores;
    }

    void decide(@Observes OrderMoved moved) {
        OrderView order = moved.order();
        if (moved.to(OrderState.FIRED) && moved.from() != OrderState.IN_PREPARATION) {
            payments.locked(order.ref()).stream()
                    .filter(payment ->
                            payment.edit() == null || !payment.state().unpaid())
                    .forEach(payment -> instructions.decide(payment.key(), Instruction.Verb.CAPTURE, 1));
        } else if (moved.to(OrderState.CANCELLED)) {
            giveBack(moved, order.endReason());
        } else if (moved.to(OrderState.EXPIRED)) {
            giveBack(moved, "EXPIRED");
        } else if (moved.to(OrderState.UNCOLLECTED) && refundsUncollected(order)) {
            giveBack(moved, "UNCOLLECTED");
        }
    }

    void decide(@Observes EditDropped dropped) {
        payments.locked(dropped.order()).stream()
                .filter(payment -> Objects.equals(payment.edit(), dropped.no()))
                .filter(payment -> payment.state().unpaid())
                .forEach(payment -> follow.giveBack(payment, "NOT_KEPT", dropped.actor()));
    }

    private void giveBack(OrderMoved moved, String reason) {
        payments.locked(moved.order().ref()).forEach(payment -> follow.giveBack(payment, reason, moved.actor()));
    }

    private boolean refundsUncollected(OrderView order) {
        return stores.of(order.ref().store()).settings().money().refundUncollected();
    }
}
