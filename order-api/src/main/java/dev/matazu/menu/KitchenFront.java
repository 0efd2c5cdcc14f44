package dev.matazu.menu;

import dev.matazu.kitchen.feed.FrontOfHouse;
import dev.matazu.kitchen.feed.TellScreens;
import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Does what the kitchen asks of the menu: stop selling something, or everything for a while. */
@ApplicationScoped
class KitchenFront implements FrontOfHouse {

    private static final Logger LOG = Logger.getLogger(KitchenFront.class);

    private final Stores stores;
    private final Menus menus;
    private final TellScreens screens;
    private final Clock clock;

    KitchenFront(Stores stores, Menus menus, TellScreens screens, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Front of(StoreId id) {
        Store store = stores.of(id);
        Menu menu = menus.of(id);
        Pause paused = store.isPaused(clock.instant()) ? new Pause(store.pausedUntil(), store.pauseReason()) : null;
        return new Front(
                paused,
                menu.items().stream()
                        .map(item -> new Item(item.id(), item.shortName(), soldOutUntil(menu, item)))
                        .toList());
    }

    private Instant soldOutUntil(Menu menu, MenuItem item) {
        Instant until = menu.soldOutUntil().get(item.id());
        return until != null && until.isAfter(clock.instant()) ? until : null;
    }

    @Override
    @Transactional
    public void soldOut(StoreId store, String item, Instant until, Actor actor) {
        LOG.infof("%s at %s sold out until %s, says %s", item, store, until, actor.name());
        menus.soldOut(store, item, until);
        screens.front(store, of(store));
    }

    @Override
    @Transactional
    public void backInStock(StoreId store, String item, Actor actor) {
        LOG.infof("%s at %s is back, says %s", item, store, actor.name());
        menus.soldOut(store, item, null);
        screens.front(store, of(store));
    }

    @Override
    @Transactional
    public void pause(StoreId store, Pause pause, Actor actor) {
        LOG.infof("%s pauses until %s, says %s", store, pause.until(), actor.name());
        stores.pause(store, pause.until(), pause.reason());
        screens.front(store, of(store));
    }

    @Override
    @Transactional
    public void resume(StoreId store, Actor actor) {
        LOG.infof("%s resumes, says %s", store, actor.name());
        stores.resume(store);
        screens.front(store, of(store));
    }
}
