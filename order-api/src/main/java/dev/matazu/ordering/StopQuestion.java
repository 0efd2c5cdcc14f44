package dev.matazu.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One guest, one stop of the kitchen: wait, or have the money back? Lock the order first. */
@Entity
@Table(schema = "ordering", name = "stop_question")
class StopQuestion {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "stop_no") int stop) {

        static Key of(OrderRef order, int stop) {
            return new Key(order.store().value(), order.id(), stop);
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private StopAnswer state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected StopQuestion() {}

    StopQuestion(Key key, Instant now) {
        this.key = key;
        state = StopAnswer.ASKED;
        askedAt = now;
    }

    void decide(StopAnswer answer, Instant now) {
        state = answer;
        decidedAt = now;
    }

    StopAnswer state() {
        return state;
    }

    int stop() {
        return key.stop();
    }
}
