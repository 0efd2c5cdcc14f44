package dev.matazu.ordering;

import dev.matazu.kitchen.plan.HoldCapacity;
import dev.matazu.kitchen.plan.HoldResult;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.ReleaseBooking;
import dev.matazu.kitchen.plan.Wanted;
import dev.matazu.platform.Actor;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps an order and its place in the kitchen for a guest who has a voucher to pay in a shop, days later maybe. */
@ApplicationScoped
public class WaitForVoucher {

    private final Orders orders;
    private final Stores stores;
    private final SellFromStock stock;
    private final ReleaseBooking release;
    private final HoldCapacity hold;
    private final CancelOrder cancel;
    private final Clock clock;

    WaitForVoucher(
            Orders orders,
            Stores stores,
            SellFromStock stock,
            ReleaseBooking release,
            HoldCapacity hold,
            CancelOrder cancel,
            Clock clock) {
        this.orders = orders;
        this.stores = stores;
        this.stock = stock;
        this.release = release;
        this.hold = hold;
        this.cancel = cancel;
        this.clock = clock;
    }

    /**
     * Until the voucher ends, or the order is due. Where its place has gone while the guest chose, it is cancelled:
     * nobody shall pay for it. Harmless when told again.
     */
    @Transactional
    public void until(OrderRef ref, Instant voucherEnds, Actor actor) {
        Order order = orders.locked(ref);
        OrderView view = order.view();
        if (view.state() != OrderState.AWAITING_PAYMENT || view.promise() == null) {
            return;
        }
        Promise promise = view.promise();
        Instant until = voucherEnds.isBefore(promise.from()) ? voucherEnds : promise.from();
        if (until.equals(view.payUntil())) {
            return;
        }
        stock.lock(order);
        if (!held(view, until)) {
            cancel.because(ref, "KITCHEN_FULL", actor);
            return;
        }
        order.payUntil(until);
        orders.changed(order, actor);
    }

    /** The place is given back and taken again in one transaction: nobody comes between. */
    private boolean held(OrderView order, Instant until) {
        Store store = stores.of(order.ref().store());
        Instant at = order.promise().from();
        Wanted wanted = Wanted.at(at).noLaterThan(store.closesAt(at).orElse(at));
        release.release(store.id(), order.ref().id());
        return hold.hold(store.id(), order.ref().id(), order.work(), wanted, Duration.between(clock.instant(), until))
                instanceof HoldResult.Held;
    }
}
