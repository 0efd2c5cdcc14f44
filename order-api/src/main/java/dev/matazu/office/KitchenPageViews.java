package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.ticket.ReadPaces;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Makes the page of a store's kitchen. */
@ApplicationScoped
class KitchenPageViews {

    private static final int DAYS = 14;
    private static final Set<String> DONE =
            Set.of("on", "off", "forgotten", "busy", "usual", "ages", "allergies", "noAllergies");

    private final Stores stores;
    private final KeptViews kept;
    private final AgainViews again;
    private final TimesViews times;
    private final BusyViews busy;
    private final ReadPaces paces;

    KitchenPageViews(
            Stores stores, KeptViews kept, AgainViews again, TimesViews times, BusyViews busy, ReadPaces paces) {
        this.stores = stores;
        this.kept = kept;
        this.again = again;
        this.times = times;
        this.busy = busy;
        this.paces = paces;
    }

    KitchenPageView of(Store store, KitchenPageView.Typed typed, Trouble trouble, String done, Words t) {
        return new KitchenPageView(
                KitchenPage.address(store.id()),
                t.name(store.name()),
                stores.all().stream()
                        .filter(other -> !other.id().equals(store.id()))
                        .map(other -> new HoursPageView.Other(t.name(other.name()), KitchenPage.address(other.id())))
                        .toList(),
                DONE.contains(String.valueOf(done)) ? t.get("office.kitchen.done." + done) : null,
                trouble,
                kept.of(store.id(), t),
                again.of(store.id(), t),
                times.of(store.id(), t),
                busy.of(store, typed.busy(), t),
                typed.ages(),
                paces(store, t),
                store.settings().takesAllergies());
    }

    private String paces(Store store, Words t) {
        ReadPaces.Paces of = paces.of(store.id(), DAYS);
        return of.all() == 0
                ? t.get("office.kitchen.ages.none", DAYS)
                : t.get("office.kitchen.ages.sum", of.all(), DAYS, of.slow(), of.late());
    }
}
