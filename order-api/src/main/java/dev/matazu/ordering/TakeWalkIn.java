package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.TakeTicket;
import dev.matazu.kitchen.ticket.TicketState;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.kitchen.ticket.WalkIns;
import dev.matazu.kitchen.ticket.WithdrawWalkIn;
import dev.matazu.menu.Portions;
import dev.matazu.menu.TakeStock;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes what is ordered at the counter: the same stock and the same kitchen as for an order, and no money. */
@ApplicationScoped
public class TakeWalkIn {

    private final Stores stores;
    private final WalkIns walkIns;
    private final SellFromStock sell;
    private final TakeStock stock;
    private final TakeTicket take;
    private final WithdrawWalkIn withdraw;

    TakeWalkIn(
            Stores stores,
            WalkIns walkIns,
            SellFromStock sell,
            TakeStock stock,
            TakeTicket take,
            WithdrawWalkIn withdraw) {
        this.stores = stores;
        this.walkIns = walkIns;
        this.sell = sell;
        this.stock = stock;
        this.take = take;
        this.withdraw = withdraw;
    }

    /**
     * Also while mobile orders pause: who stands at the counter is served. The same walk-in again answers with its ticket.
     *
     * @throws Problem 409 sold-out, station-closed, id-used-for-another-ticket; 422 basket-invalid, basket-empty,
     *     place-unknown, allergy-not-taken, allergy-too-long; 429 too-many-tickets
     */
    @Transactional
    public TicketView take(StoreId id, WalkIn asked, Actor actor) {
        return walkIns.before(id, asked.id(), asked.toCompare()).orElseGet(() -> {
            Store store = stores.of(id);
            check(store, asked);
            Allergies.checked(store, asked.allergy());
            PricedBasket basket = sell.sell(store, asked.id(), asked.basket());
            return take.take(asked.ticket(id, basket), actor);
        });
    }

    /**
     * Nothing of it is wanted. What nobody has begun is for sale again.
     *
     * @throws Problem 404 unknown-ticket; 409 ticket-moved-on
     */
    @Transactional
    public void takeBack(StoreId store, UUID id, Actor actor) {
        walkIns.lock(store, id);
        stock.lock(store, id);
        if (withdraw.withdraw(store, id, actor).state() == TicketState.QUEUED) {
            stock.keep(store, id, Portions.NONE);
        }
    }

    private static void check(Store store, WalkIn asked) {
        if (asked.name() != null) {
            Nicknames.check(asked.name());
        }
        List<String> tables = store.settings().tables();
        if (asked.table() != null && !tables.isEmpty() && !tables.contains(asked.table())) {
            throw Problem.invalid("place-unknown");
        }
    }
}
