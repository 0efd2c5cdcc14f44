package dev.matazu.ordering;

import dev.matazu.menu.Portions;
import dev.matazu.menu.StockId;
import dev.matazu.menu.TaxClass;
import dev.matazu.ordering.tax.RateClass;
import dev.matazu.platform.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line of an {@link Order} as it was sold: a later change of the menu does not change it. */
@Entity
@Table(schema = "ordering", name = "order_line")
class OrderLine {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "line_no") int lineNo) {}

    @EmbeddedId
    private Key key;

    private String item;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalText names;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalText> details;

    private int quantity;

    @Column(name = "unit_price")
    private long unitPrice;

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_class")
    private TaxClass taxClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "rate_class")
    private RateClass rateClass;

    @Column(name = "tax_percent")
    private int taxPercent;

    private long amount;

    @Column(name = "for_whom")
    private String forWhom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<KitchenPiece> pieces;

    /** What one of it takes of the stock. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> uses;

    protected OrderLine() {}

    OrderLine(Order.Key order, int no, PricedBasket.Line line, Bill.Item billed) {
        key = new Key(order.store(), order.id(), no);
        sell(line, billed);
    }

    void sell(PricedBasket.Line line, Bill.Item billed) {
        item = line.asked().item();
        names = line.name();
        details = line.details();
        quantity = line.asked().quantity();
        unitPrice = billed.unitPrice().minor();
        taxClass = line.taxClass();
        rateClass = billed.rateClass();
        taxPercent = billed.percent();
        amount = billed.amount().minor();
        forWhom = line.asked().forWhom();
        pieces = line.pieces();
        uses = line.uses().stream().map(StockId::value).toList();
    }

    Portions portions() {
        return Portions.of(uses.stream().map(StockId::new).toList()).times(quantity);
    }

    void giveAway(long part) {
        amount -= part;
    }

    OrderView.Line view() {
        return new OrderView.Line(
                key.lineNo(),
                item,
                names,
                details,
                quantity,
                unitPrice,
                taxClass,
                rateClass,
                taxPercent,
                amount,
                forWhom,
                pieces);
    }
}
