package dev.matazu.menu;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row of a {@link Menu.Category}. */
@Entity
@Table(schema = "ordering", name = "menu_category")
class MenuCategoryRow {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "id") String id) {}

    @EmbeddedId
    private Key key;

    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalText names;

    protected MenuCategoryRow() {}

    MenuCategoryRow(StoreId store, Menu.Category category, int position) {
        key = new Key(store.value(), category.id());
        this.position = position;
        names = category.name();
    }

    Menu.Category category() {
        return new Menu.Category(key.id(), names);
    }
}
