package dev.matazu.menu;

import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The menus of all stores. */
@ApplicationScoped
public class Menus {

    @ApplicationScoped
    static class Items implements PanacheRepositoryBase<MenuItemRow, MenuItemRow.Key> {}

    @ApplicationScoped
    static class Categories implements PanacheRepositoryBase<MenuCategoryRow, MenuCategoryRow.Key> {}

    private final Items items;
    private final Categories categories;
    private final ReadStock stock;

    Menus(Items items, Categories categories, ReadStock stock) {
        this.items = items;
        this.categories = categories;
        this.stock = stock;
    }

    @Transactional
    public Menu of(StoreId store) {
        return new Menu(
                categories.list("key.store = ?1 order by position", store.value()).stream()
                        .map(MenuCategoryRow::category)
                        .toList(),
                items.list("key.store = ?1 order by position", store.value()).stream()
                        .map(MenuItemRow::item)
                        .toList(),
                stock.of(store));
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
}
