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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One attempt to pay an order: written before the processor hears of it. */
@Entity
@Table(schema = "ordering", name = "payment")
class Payment {

    /** Where the money is. */
    enum State {
        REQUIRES_PAYMENT,
        AUTHORISED,
        CAPTURED,
        VOIDED,
        REFUNDED,
        FAILED,
        EXPIRED
    }

    /** What the house has decided and the processor must still be told. */
    enum Wanted {
        CAPTURE,
        GIVE_BACK,
        EXPIRE
    }

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "attempt") int attempt) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private State state;

    private long amount;
    private String currency;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "page_url")
    private String pageUrl;

    @Column(name = "intent_id")
    private String intentId;

    @Column(name = "capture_before")
    private Instant captureBefore;

    @Enumerated(EnumType.STRING)
    private Wanted wanted;

    @Column(name = "wanted_at")
    private Instant wantedAt;

    private int tries;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    private int version;

    protected Payment() {}

    Payment(OrderRef order, int attempt, Money amount, Instant now) {
        key = new Key(order.store().value(), order.id(), attempt);
        state = State.REQUIRES_PAYMENT;
        this.amount = amount.minor();
        currency = amount.currency().getCurrencyCode();
        createdAt = now;
    }

    Key key() {
        return key;
    }

    Instant createdAt() {
        return createdAt;
    }

    OrderRef order() {
        return new OrderRef(new StoreId(key.store()), key.order());
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    /** The same for every try of this verb, whatever happens in between. */
    String idempotencyKey(String verb) {
        return key.order() + ":" + key.attempt() + ":" + verb;
    }

    void offered(String session, String page) {
        sessionId = session;
        pageUrl = page;
    }

    void authorised(String intent, Instant until) {
        if (state == State.REQUIRES_PAYMENT || state == State.EXPIRED) {
            state = State.AUTHORISED;
            intentId = intent;
            captureBefore = until;
        }
    }

    /** Nothing will come of this attempt any more. */
    void ended() {
        if (state == State.REQUIRES_PAYMENT) {
            state = State.EXPIRED;
            wanted = null;
        }
    }

    void want(Wanted what, Instant now) {
        wanted = what;
        wantedAt = now;
        tries = 0;
        nextTryAt = now;
    }

    void done(State now) {
        state = now;
        wanted = null;
        lastError = null;
    }

    void failed(String error, Instant now) {
        tries++;
        lastError = error;
        Duration wait = Duration.ofSeconds(1L << Math.min(tries, 9));
        nextTryAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    State state() {
        return state;
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

    Wanted wanted() {
        return wanted;
    }
}
