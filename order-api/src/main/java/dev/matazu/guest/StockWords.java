package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.StockId;
import dev.matazu.ordering.Elsewhere;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Says what is left of a menu, and who else has what is not. */
record StockWords(Store store, Menu menu, Elsewhere elsewhere, Instant now, Words t) {

    /** From this on it is kind to say how many are left; more would only press. */
    private static final int FEW = 5;

    StockSaid of(MenuItem item) {
        StockId id = StockId.item(item.id());
        if (!menu.isSoldOut(item, now)) {
            return new StockSaid(false, key(id), few(id), "", null, null);
        }
        SoldOutWords words = new SoldOutWords(t, store, now);
        boolean itself = menu.stock(id).isSoldOut(now);
        Instant until = menu.stock(id).backAt(now);
        Store other = elsewhere.with(item.id()).stream().findFirst().orElse(null);
        return new StockSaid(
                true,
                "out",
                words.tag(until),
                itself ? words.back(until) : t.get("page.soldOut.part"),
                other == null ? null : has(other),
                other == null ? null : Paths.item(other.id(), item.id()));
    }

    StockSaid of(MenuItem.OptionGroup group, MenuItem.Choice choice) {
        StockId id = StockId.choice(group.id(), choice.id());
        boolean out = menu.isSoldOut(group, choice, now);
        String tag = out ? new SoldOutWords(t, store, now).tag(menu.stock(id).backAt(now)) : few(id);
        return new StockSaid(out, key(id), tag, "", null, null);
    }

    /** As a part of a set it comes with what is preselected, or not at all. */
    StockSaid filling(MenuItem item) {
        StockSaid said = of(item);
        return said.out() || menu.isSoldAsItComes(item, now)
                ? said
                : new StockSaid(true, said.key(), t.get("page.soldOut"), "", null, null);
    }

    String has(Store other) {
        return t.get("page.soldOut.elsewhere", t.name(other.name()));
    }

    /** What of the menu is sold out or counted, by id. */
    Map<String, StockSaid> all() {
        Map<String, StockSaid> all = new LinkedHashMap<>();
        for (MenuItem item : menu.items()) {
            put(all, StockId.item(item.id()), of(item));
            for (MenuItem.OptionGroup group : item.options()) {
                for (MenuItem.Choice choice : group.choices()) {
                    put(all, StockId.choice(group.id(), choice.id()), of(group, choice));
                }
            }
        }
        return all;
    }

    /** Of several things at once, in their order. */
    String keys(List<StockId> ids) {
        return String.join(",", ids.stream().map(this::key).toList());
    }

    String few(StockId id) {
        OptionalInt left = menu.left(id, now);
        return left.isPresent() && left.getAsInt() > 0 && left.getAsInt() <= FEW
                ? t.get("page.soldOut.few", left.getAsInt())
                : "";
    }

    /** An order cannot take more than so many: beyond that it does not matter how many there are. */
    int most(StockId id) {
        int most = store.settings().limits().perItem();
        return Math.max(1, Math.min(most, menu.left(id, now).orElse(most)));
    }

    private String key(StockId id) {
        boolean out = menu.item(id.value())
                .map(item -> menu.isSoldOut(item, now))
                .orElse(menu.stock(id).isSoldOut(now));
        int most = store.settings().limits().perItem();
        OptionalInt left = menu.left(id, now);
        return out ? "out" : left.isPresent() && left.getAsInt() < most ? String.valueOf(left.getAsInt()) : "";
    }

    private static void put(Map<String, StockSaid> all, StockId id, StockSaid said) {
        if (!said.key().isEmpty()) {
            all.put(id.value(), said);
        }
    }
}
