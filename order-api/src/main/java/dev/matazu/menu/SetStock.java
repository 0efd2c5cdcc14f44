package dev.matazu.menu;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** What staff say of something that can run out. @throws Problem 404 unknown-item where the menu does not have it */
@ApplicationScoped
public class SetStock {

    private static final int MOST = 9_999;
    private static final String THIS = " where s.key.store = :store and s.key.id = :id";

    private final Menus menus;
    private final Session database;
    private final Event<StockChanged> changed;

    SetStock(Menus menus, Session database, Event<StockChanged> changed) {
        this.menus = menus;
        this.database = database;
        this.changed = changed;
    }

    /** @param until null: until somebody says otherwise */
    @Transactional
    public void soldOut(StoreId store, StockId id, Instant until) {
        change(store, id, "s.soldOut = true, s.soldOutUntil = :until")
                .setParameter("until", until, Instant.class)
                .executeUpdate();
    }

    /** Sold again; what was counted down to none is not counted any more. */
    @Transactional
    public void backInStock(StoreId store, StockId id) {
        change(store, id, "s.soldOut = false, s.soldOutUntil = null, s.portions = nullif(s.portions, 0)")
                .executeUpdate();
    }

    /**
     * Counted anew: so many can still be sold.
     *
     * @param portions null: not counted any more
     * @param until when the count ends to hold, or null for never
     */
    @Transactional
    public void count(StoreId store, StockId id, Integer portions, Instant until) {
        if (portions != null && (portions < 0 || portions > MOST)) {
            throw Problem.invalid("count-out-of-range", MOST);
        }
        change(store, id, "s.portions = :portions, s.countedUntil = :until, s.soldOut = false, s.soldOutUntil = null")
                .setParameter("portions", portions, Integer.class)
                .setParameter("until", until, Instant.class)
                .executeUpdate();
    }

    /** More, or fewer, of what is counted; never fewer than none. What nobody counts stays so. */
    @Transactional
    public void add(StoreId store, StockId id, int portions) {
        if (Math.abs(portions) > MOST) {
            throw Problem.invalid("count-out-of-range", MOST);
        }
        change(store, id, "s.portions = case when s.portions + :more < 0 then 0 else s.portions + :more end")
                .setParameter("more", portions)
                .executeUpdate();
    }

    private MutationQuery change(StoreId store, StockId id, String what) {
        menus.of(store).name(id).orElseThrow(() -> Problem.notFound("unknown-item", id.value()));
        database.createNativeMutationQuery(
                        "insert into ordering.stock (store_id, id) values (:store, :id)" + " on conflict do nothing")
                .setParameter("store", store.value())
                .setParameter("id", id.value())
                .executeUpdate();
        changed.fire(new StockChanged(store, false));
        return database.createMutationQuery("update StockRow s set " + what + THIS)
                .setParameter("store", store.value())
                .setParameter("id", id.value());
    }
}
