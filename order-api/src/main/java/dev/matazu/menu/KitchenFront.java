package dev.matazu.menu;

import dev.matazu.kitchen.feed.FrontOfHouse;
import dev.matazu.kitchen.feed.TellScreens;
import dev.matazu.kitchen.plan.LoadLog;
import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Does what the kitchen asks of the menu: stop selling something, count it, or stop everything for a while. */
@ApplicationScoped
class KitchenFront implements FrontOfHouse {

    private static final Logger LOG = Logger.getLogger(KitchenFront.class);

    private final Stores stores;
    private final Menus menus;
    private final SetStock stock;
    private final TellScreens screens;
    private final LoadLog log;
    private final Clock clock;

    KitchenFront(Stores stores, Menus menus, SetStock stock, TellScreens screens, LoadLog log, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.stock = stock;
        this.screens = screens;
        this.log = log;
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
                Stream.concat(menu.items().stream().map(item -> item(menu, item)), choices(menu))
                        .toList());
    }

    @Override
    public Optional<Usual> usual(StoreId id) {
        return menus.of(id).usual().map(item -> new Usual(item.shortName(), List.of(item.work())));
    }

    @Override
    public boolean needsDisplay(StoreId id) {
        return stores.of(id).settings().needsDisplay();
    }

    private Item item(Menu menu, MenuItem item) {
        StockId id = StockId.item(item.id());
        return shown(menu, new Item(id.value(), item.shortName(), null, false, null, null));
    }

    /** Once each, however many items offer it. */
    private Stream<Item> choices(Menu menu) {
        Map<StockId, Item> choices = new LinkedHashMap<>();
        for (MenuItem item : menu.items()) {
            for (MenuItem.OptionGroup group : item.options()) {
                for (MenuItem.Choice choice : group.choices()) {
                    StockId id = StockId.choice(group.id(), choice.id());
                    choices.putIfAbsent(id, new Item(id.value(), choice.name(), group.name(), false, null, null));
                }
            }
        }
        return choices.values().stream().map(choice -> shown(menu, choice));
    }

    private Item shown(Menu menu, Item item) {
        Instant now = clock.instant();
        Stock known = menu.stock(new StockId(item.id()));
        return new Item(
                item.id(),
                item.name(),
                item.group(),
                known.isSaidSoldOut(now),
                known.isSaidSoldOut(now) ? known.soldOutUntil() : null,
                known.left(now).isPresent() ? known.portions() : null);
    }

    @Override
    @Transactional
    public void soldOut(StoreId store, String item, Instant until, Actor actor) {
        LOG.infof("%s at %s sold out until %s, says %s", item, store, until, actor.name());
        stock.soldOut(store, new StockId(item), until);
        screens.front(store, of(store));
    }

    @Override
    @Transactional
    public void backInStock(StoreId store, String item, Actor actor) {
        LOG.infof("%s at %s is back, says %s", item, store, actor.name());
        stock.backInStock(store, new StockId(item));
        screens.front(store, of(store));
    }

    @Override
    @Transactional
    public void count(StoreId store, String item, Integer left, Instant until, Actor actor) {
        LOG.infof("%s of %s left at %s, says %s", left, item, store, actor.name());
        stock.count(store, new StockId(item), left, until);
        screens.front(store, of(store));
    }

    @Override
    @Transactional
    public void add(StoreId store, String item, int portions, Actor actor) {
        LOG.infof("%d more of %s at %s, says %s", portions, item, store, actor.name());
        stock.add(store, new StockId(item), portions);
        screens.front(store, of(store));
    }

    @Override
    @Transactional
    public void pause(StoreId store, Pause pause, Actor actor) {
        LOG.infof("%s pauses until %s, says %s", store, pause.until(), actor.name());
        stores.pause(store, pause.until(), pause.reason());
        log.keep(store, "STAFF_PAUSE", pause.until(), actor);
        screens.front(store, of(store));
    }

    @Override
    @Transactional
    public void resume(StoreId store, Actor actor) {
        LOG.infof("%s resumes, says %s", store, actor.name());
        stores.resume(store);
        log.keep(store, "STAFF_RESUME", null, actor);
        screens.front(store, of(store));
    }
}
