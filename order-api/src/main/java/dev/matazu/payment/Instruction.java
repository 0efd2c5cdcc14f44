package dev.matazu.payment;

import dev.matazu.queue.LastError;
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

/**
 * Something that the house has decided and the processor must be told, with the idempotency key that is used for it:
 * both are committed before the processor hears of it.
 */
@Entity
@Table(schema = "ordering", name = "payment_instruction")
class Instruction {

    /** What the processor is told. */
    enum Verb {
        OPEN_PAGE,
        CLOSE_PAGE,
        CAPTURE,
        VOID,
        REFUND
    }

    /** Whether it must still be told. */
    enum State {
        OPEN,
        DONE,
        /** Overtaken by what happened to the money meanwhile. */
        DROPPED
    }

    /** Stripe forgets a key after 24 h and would then do the same thing twice; an hour less for clocks that differ. */
    private static final Duration KEY_LIVES = Duration.ofHours(23);

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "attempt") int attempt,

            @Enumerated(EnumType.STRING) @Column(name = "verb")
            Verb verb,

            @Column(name = "no") int no) {

        static Key of(Payment.Key payment, Verb verb, int no) {
            return new Key(payment.store(), payment.order(), payment.attempt(), verb, no);
        }

        Payment.Key payment() {
            return new Payment.Key(store, order, attempt);
        }

        /** As the queue names it. */
        String text() {
            return store + ":" + order + ":" + attempt + ":" + verb + ":" + no;
        }

        static Key parse(String text) {
            String[] parts = text.split(":");
            return new Key(
                    parts[0],
                    UUID.fromString(parts[1]),
                    Integer.parseInt(parts[2]),
                    Verb.valueOf(parts[3]),
                    Integer.parseInt(parts[4]));
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "key_no")
    private int keyNo;

    @Column(name = "key_since")
    private Instant keySince;

    private int tries;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Instruction() {}

    Instruction(Key key, Instant now) {
        this.key = key;
        state = State.OPEN;
        keyNo = 1;
        decidedAt = now;
    }

    Key key() {
        return key;
    }

    boolean open() {
        return state == State.OPEN;
    }

    /** Told at least once, with an outcome that nobody has seen. */
    boolean toldBefore() {
        return tries > 0;
    }

    /** Counts a try and gives its idempotency key: the same for every try until it is too old or known to be spent. */
    String use(Instant now) {
        if (keySince != null && keySince.plus(KEY_LIVES).isBefore(now)) {
            renewKey();
        }
        keySince = keySince == null ? now : keySince;
        tries++;
        return key.order() + ":" + key.attempt() + ":" + key.verb() + ":" + key.no() + ":" + keyNo;
    }

    /** When the key in use was first used: everything sent with it must stay the same. */
    Instant keySince() {
        return keySince;
    }

    /** Only after the processor's own records have shown that nothing came of the last one. */
    void renewKey() {
        keyNo++;
        keySince = null;
    }

    void failed(String error) {
        lastError = LastError.of(error);
    }

    void end(State how, Instant now) {
        state = how;
        endedAt = now;
    }

    PaymentView.Telling view() {
        return new PaymentView.Telling(key.verb().name(), tries, lastError, decidedAt);
    }
}
