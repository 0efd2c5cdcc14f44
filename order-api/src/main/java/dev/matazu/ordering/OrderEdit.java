package dev.matazu.ordering;

import dev.matazu.store.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A change of a paid order's lines; one that costs more waits here for its payment. */
@Entity
@Table(schema = "ordering", name = "order_edit")
class OrderEdit {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "no") int no) {

        static Key of(OrderRef order, int no) {
            return new Key(order.store().value(), order.id(), no);
        }
    }

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private Basket basket;

    @Column(name = "total_before")
    private long totalBefore;

    private long total;

    @Enumerated(EnumType.STRING)
    private EditView.State state;

    private String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "pay_until")
    private Instant payUntil;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected OrderEdit() {}

    OrderEdit(Key key, Basket basket, long before, long total, Instant now, Instant payUntil) {
        this.key = key;
        this.basket = basket;
        totalBefore = before;
        this.total = total;
        state = EditView.State.OPEN;
        askedAt = now;
        this.payUntil = payUntil;
    }

    Key key() {
        return key;
    }

    int no() {
        return key.no();
    }

    boolean isOpen() {
        return state == EditView.State.OPEN;
    }

    EditView.State state() {
        return state;
    }

    Basket basket() {
        return basket;
    }

    long totalBefore() {
        return totalBefore;
    }

    long total() {
        return total;
    }

    Instant payUntil() {
        return payUntil;
    }

    void applied(Instant now) {
        state = EditView.State.APPLIED;
        endedAt = now;
    }

    void dropped(String why, Instant now) {
        state = EditView.State.DROPPED;
        reason = why;
        endedAt = now;
    }

    EditView view(String currency) {
        return new EditView(
                key.no(),
                Money.of(total, currency),
                Money.of(total - totalBefore, currency),
                state,
                reason,
                payUntil,
                endedAt);
    }
}
