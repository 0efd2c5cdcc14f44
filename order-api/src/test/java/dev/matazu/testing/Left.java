package dev.matazu.testing;

import dev.matazu.menu.Menus;
import dev.matazu.menu.SetStock;
import dev.matazu.menu.StockId;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;

/** What is left at a store: set and read by tests, and forgotten after them. */
@ApplicationScoped
public class Left {

    private final SetStock stock;
    private final Menus menus;
    private final ShopClock clock;

    Left(SetStock stock, Menus menus, ShopClock clock) {
        this.stock = stock;
        this.menus = menus;
        this.clock = clock;
    }

    /** @param id an item, or a choice as {@code "milk:oat"} */
    public void count(String store, String id, int portions) {
        stock.count(new StoreId(store), new StockId(id), portions, null);
    }

    public int of(String store, String id) {
        return menus.of(new StoreId(store))
                .left(new StockId(id), clock.instant())
                .orElseThrow();
    }

    public void forget(String store, String... ids) {
        for (String id : ids) {
            stock.count(new StoreId(store), new StockId(id), null, null);
        }
    }
}
