package dev.matazu.menu;

import dev.matazu.platform.Background;
import dev.matazu.platform.Doorbell;
import dev.matazu.platform.StoreId;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Tells everybody who looks at a store's menu what is left, whenever that changes. A store is read once for all of
 * them: after each commit of this process, and twice a second against what others changed and what time changes.
 */
@ApplicationScoped
public class WatchMenu {

    /** An open page hears within two seconds, on a machine that is busy too. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Those who look at one store, and what they were told. */
    private final class Watched {
        private final BroadcastProcessor<Menu> menus = BroadcastProcessor.create();
        private final Doorbell bell;
        private int watchers;
        private volatile Menu latest;
        private Map<StockId, String> told = Map.of();

        Watched(StoreId store) {
            bell = new Doorbell(background, () -> read(store, this));
        }

        synchronized void tell(Menu menu, Instant now) {
            latest = menu;
            told = said(menu.stock(), now);
            menus.onNext(menu);
        }

        synchronized Multi<Menu> latest() {
            return latest == null
                    ? Multi.createFrom().empty()
                    : Multi.createFrom().item(latest);
        }

        synchronized boolean isNews(Map<StockId, Stock> stock, Instant now) {
            return !told.equals(said(stock, now));
        }
    }

    private final ConcurrentMap<StoreId, Watched> stores = new ConcurrentHashMap<>();
    private final Menus menus;
    private final ReadStock stock;
    private final Background background;
    private final Clock clock;
    private final Doorbell look;

    WatchMenu(Menus menus, ReadStock stock, Background background, Clock clock) {
        this.menus = menus;
        this.stock = stock;
        this.background = background;
        this.clock = clock;
        look = new Doorbell(background, LOOK_EVERY, this::lookAgain);
    }

    /** The menu as it is now, and again each time that something of it runs out, is counted, or is back. */
    public Multi<Menu> of(StoreId store) {
        return Multi.createFrom()
                .deferred(() -> {
                    Watched watched = enter(store);
                    return Multi.createBy()
                            .merging()
                            .streams(watched.menus, Multi.createFrom().deferred(watched::latest))
                            .onOverflow()
                            .dropPreviousItems();
                })
                .onTermination()
                .invoke(() -> leave(store));
    }

    void onStockChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) StockChanged change) {
        ask(change.store());
    }

    void onShutdown(@Observes ShutdownEvent shutdown) {
        stores.clear();
    }

    private void lookAgain() {
        if (stores.isEmpty()) {
            return;
        }
        try {
            Instant now = clock.instant();
            Map<StoreId, Map<StockId, Stock>> left = stock.of(stores.keySet());
            stores.forEach((store, watched) -> {
                if (watched.isNews(left.getOrDefault(store, Map.of()), now)) {
                    ask(store);
                }
            });
        } finally {
            look.ring();
        }
    }

    private void ask(StoreId store) {
        Watched watched = stores.get(store);
        if (watched != null) {
            watched.bell.ring();
        }
    }

    private void read(StoreId store, Watched watched) {
        watched.tell(menus.of(store), clock.instant());
    }

    private Watched enter(StoreId store) {
        Watched watched = stores.compute(store, (id, before) -> {
            Watched those = before == null ? new Watched(id) : before;
            those.watchers++;
            return those;
        });
        if (watched.latest == null) {
            ask(store);
        }
        look.ring();
        return watched;
    }

    private void leave(StoreId store) {
        stores.computeIfPresent(store, (id, watched) -> --watched.watchers == 0 ? null : watched);
    }

    /** What guests can see of it. */
    private static Map<StockId, String> said(Map<StockId, Stock> stock, Instant now) {
        Map<StockId, String> said = new TreeMap<>();
        stock.forEach((id, one) -> {
            if (one.isSoldOut(now) || one.left(now).isPresent()) {
                said.put(id, one.isSoldOut(now) + " " + one.left(now) + " " + one.backAt(now));
            }
        });
        return said;
    }
}
