package dev.matazu.menu;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of a {@link Stock}: only ever changed by one statement, whose condition decides. */
@Entity
@Table(schema = "ordering", name = "stock")
class StockRow {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "id") String id) {}

    @EmbeddedId
    private Key key;

    private Integer portions;

    @Column(name = "counted_until")
    private Instant countedUntil;

    @Column(name = "sold_out")
    private boolean soldOut;

    @Column(name = "sold_out_until")
    private Instant soldOutUntil;

    protected StockRow() {}
}
