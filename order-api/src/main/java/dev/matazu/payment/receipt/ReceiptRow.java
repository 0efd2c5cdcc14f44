package dev.matazu.payment.receipt;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row of a {@link Receipt}. */
@Entity
@Immutable
@Table(schema = "ordering", name = "receipt")
class ReceiptRow {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "number") long number) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Receipt.Kind kind;

    @Column(name = "order_id")
    private UUID order;

    private int no;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Receipt.Content content;

    protected ReceiptRow() {}

    ReceiptRow(Receipt receipt) {
        key = new Key(receipt.order().store().value(), receipt.number());
        kind = receipt.kind();
        order = receipt.order().id();
        no = receipt.no();
        issuedAt = receipt.issuedAt();
        content = receipt.content();
    }

    Receipt receipt() {
        return new Receipt(new OrderRef(new StoreId(key.store()), order), key.number(), kind, no, issuedAt, content);
    }
}
