package dev.matazu.menu;

import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row of a {@link MenuItem}. */
@Entity
@DynamicUpdate
@Table(schema = "ordering", name = "menu_item")
class MenuItemRow {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "id") String id) {}

    @EmbeddedId
    private Key key;

    private String category;
    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private MenuItem definition;

    protected MenuItemRow() {}

    MenuItemRow(StoreId store, MenuItem item, int position) {
        key = new Key(store.value(), item.id());
        category = item.category();
        this.position = position;
        definition = item;
    }

    MenuItem item() {
        return definition;
    }
}
