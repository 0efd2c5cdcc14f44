package dev.matazu.menu;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The menus of all stores. */
@ApplicationScoped
public class Menus {

    /** Announced in the transaction that changed what a store sells. */
    public record Changed(StoreId store) {}

    @ApplicationScoped
    static class Items implements PanacheRepositoryBase<MenuItemRow, MenuItemRow.Key> {}

    @ApplicationScoped
    static class Categories implements PanacheRepositoryBase<MenuCategoryRow, MenuCategoryRow.Key> {}

    private final Items items;
    private final Categories categories;
    private final Event<Changed> changed;

    Menus(Items items, Categories categories, Event<Changed> changed) {
        this.items = items;
        this.categories = categories;
        this.changed = changed;
    }

    @Transactional
    public Menu of(StoreId store) {
        List<MenuItemRow> rows = items.list("key.store = ?1 order by position", store.value());
        Map<String, Instant> soldOut = rows.stream()
                .filter(row -> row.soldOutUntil() != null)
                .collect(Collectors.toMap(row -> row.item().id(), MenuItemRow::soldOutUntil));
        return new Menu(
                categories.list("key.store = ?1 order by position", store.value()).stream()
                        .map(MenuCategoryRow::category)
                        .toList(),
                rows.stream().map(MenuItemRow::item).toList(),
                soldOut);
    }

    /** Writes a store's menu for the first time. */
    @Transactional
    public void write(StoreId store, List<Menu.Category> headings, List<MenuItem> sold) {
        for (int i = 0; i < headings.size(); i++) {
            categories.persist(new MenuCategoryRow(store, headings.get(i), i));
        }
        categories.flush();
        for (int i = 0; i < sold.size(); i++) {
            items.persist(new MenuItemRow(store, sold.get(i), i));
        }
    }

    /** @param until null: sold again. @throws Problem 404 unknown-item */
    @Transactional
    public void soldOut(StoreId store, String item, Instant until) {
        items.findByIdOptional(new MenuItemRow.Key(store.value(), item))
                .orElseThrow(() -> Problem.notFound("unknown-item", item))
                .soldOut(until);
        items.flush();
        changed.fire(new Changed(store));
    }
}
