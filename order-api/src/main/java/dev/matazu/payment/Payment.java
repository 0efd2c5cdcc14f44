package dev.matazu.payment;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.StoreId;
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

/** One attempt to pay an order: written before the processor hears of it. Moves only along {@link PaymentState}. */
@Entity
@Table(schema = "ordering", name = "payment")
class Payment {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "attempt") int attempt) {

        static Key of(OrderRef order, int attempt) {
            return new Key(order.store().value(), order.id(), attempt);
        }

        OrderRef orderRef() {
            return new OrderRef(new StoreId(store), order);
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private long amount;
    private long refunded;
    private String currency;
    private String method;

    @Column(name = "edit_no")
    private Integer edit;

    @Column(name = "capture_amount")
    private Long captureAmount;

    @Column(name = "came_by")
    private String cameBy;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "page_url")
    private String pageUrl;

    @Column(name = "intent_id")
    private String intentId;

    @Column(name = "capture_before")
    private Instant captureBefore;

    @Column(name = "created_at")
    private Instant createdAt;

    private int version;

    protected Payment() {}

    /** @param edit the number of the order's change that it pays for, or null where it pays for the order itself */
    Payment(Key key, Integer edit, Money amount, String cameBy, Instant now) {
        this.key = key;
        this.edit = edit;
        this.state = PaymentState.REQUIRES_PAYMENT;
        this.amount = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.cameBy = cameBy;
        this.createdAt = now;
    }

    Key key() {
        return key;
    }

    OrderRef order() {
        return key.orderRef();
    }

    PaymentState state() {
        return state;
    }

    boolean can(PaymentState.Action action) {
        return state.after(action).isPresent();
    }

    /** @throws IllegalStateException for a move that the table refuses: ask {@link #can} first */
    void move(PaymentState.Action action) {
        state = state.after(action).orElseThrow(() -> new IllegalStateException(action + " refused in " + state));
        version++;
    }

    int version() {
        return version;
    }

    /** The number of the order's change that it pays for; null where it pays for the order itself. */
    Integer edit() {
        return edit;
    }

    /** What is asked for, and reserved once that is granted. */
    Money amount() {
        return Money.of(amount, currency);
    }

    /** What is taken, or will be, of what is reserved: less where the order has become cheaper. */
    Money taking() {
        return Money.of(captureAmount == null ? amount : captureAmount, currency);
    }

    /** Only while nobody has decided to take it. */
    void takeLess(long minor) {
        captureAmount = taking().minor() - minor;
    }

    /** What is paid back or promised to be. */
    Money refunded() {
        return Money.of(refunded, currency);
    }

    Money left() {
        return Money.of(taking().minor() - refunded, currency);
    }

    void promiseBack(long minor) {
        refunded += minor;
    }

    void offered(String session, String page) {
        sessionId = session;
        pageUrl = page;
    }

    /** Where the guest goes on paying: a page that is filled in shows nothing more. */
    void goesOnAt(String page) {
        pageUrl = page;
    }

    void paidWith(String intent, String method, Instant until) {
        intentId = intent;
        this.method = method;
        captureBefore = until;
    }

    String cameBy() {
        return cameBy;
    }

    String sessionId() {
        return sessionId;
    }

    String intentId() {
        return intentId;
    }

    String pageUrl() {
        return pageUrl;
    }

    String method() {
        return method;
    }

    /** Null where the processor names no end. */
    Instant captureBefore() {
        return captureBefore;
    }

    Instant createdAt() {
        return createdAt;
    }
}
