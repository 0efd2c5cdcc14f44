package dev.matazu.message;

import dev.matazu.platform.StoreId;
import dev.matazu.queue.LastError;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that a guest is to be told at one place; committed with what it tells of, sent afterwards. */
@Entity
@Table(schema = "ordering", name = "message")
class Message {

    enum Kind {
        READY,
        /** The time is another one, or what was ready is not. */
        CHANGED,
        /** Its kitchen stands still. */
        STOPPED,
        /** Its kitchen runs again. */
        RUNS,
        /** It ended, and not by its guest. */
        ENDED
    }

    enum State {
        OPEN,
        SENT,
        /** No longer true, too late, or refused for good. */
        DROPPED
    }

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "order_id") UUID order,
            @Column(name = "contact_id") UUID contact,
            @Column(name = "no") int no) {

        static Key of(Contact.Key contact, int no) {
            return new Key(contact.store(), contact.order(), contact.id(), no);
        }

        Contact.Key to() {
            return new Contact.Key(store, order, contact);
        }

        /** As the queue names it. */
        String text() {
            return store + ":" + order + ":" + contact + ":" + no;
        }

        static Key parse(String text) {
            String[] parts = text.split(":");
            return new Key(
                    new StoreId(parts[0]).value(),
                    UUID.fromString(parts[1]),
                    UUID.fromString(parts[2]),
                    Integer.parseInt(parts[3]));
        }
    }

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private int tries;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Message() {}

    Message(Key key, Kind kind, Instant now) {
        this.key = key;
        this.kind = kind;
        state = State.OPEN;
        decidedAt = now;
    }

    Key key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    boolean open() {
        return state == State.OPEN;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** While it is under way it has no error. */
    void tried() {
        tries++;
        lastError = null;
    }

    void failed(String error) {
        lastError = LastError.of(error);
    }

    void end(State how, Instant now) {
        state = how;
        endedAt = now;
    }
}
