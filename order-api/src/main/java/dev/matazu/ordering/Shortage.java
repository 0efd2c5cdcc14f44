package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.LineCannotBeMade;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line that the kitchen cannot make, and what its guest gets instead. Lock the order first: it is answered once. */
@Entity
@Table(schema = "ordering", name = "shortage")
class Shortage {

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

    @Column(name = "line_no")
    private int lineNo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "ticket_lines")
    private List<Integer> ticketLines;

    @Enumerated(EnumType.STRING)
    private LineCannotBeMade.Reason reason;

    @Enumerated(EnumType.STRING)
    private ShortageState state;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "substitute_line")
    private Integer substituteLine;

    private long refunded;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_name")
    private String actorName;

    protected Shortage() {}

    Shortage(Key key, int lineNo, LineCannotBeMade said, Instant answerBy) {
        this.key = key;
        this.lineNo = lineNo;
        ticketLines = List.of(said.line());
        reason = said.reason();
        state = ShortageState.OPEN;
        askedAt = said.at();
        this.answerBy = answerBy;
    }

    int no() {
        return key.no();
    }

    int lineNo() {
        return lineNo;
    }

    /** Of the ticket, those that cannot be made. */
    List<Integer> ticketLines() {
        return ticketLines;
    }

    ShortageState state() {
        return state;
    }

    boolean isOpen() {
        return state == ShortageState.OPEN;
    }

    boolean isDue(Instant now) {
        return isOpen() && !answerBy.isAfter(now);
    }

    /** Null while nothing is made instead. */
    Integer substituteLine() {
        return substituteLine;
    }

    /** In the currency's smallest unit. */
    long refunded() {
        return refunded;
    }

    /** The key of the money that goes back for it. */
    String debt() {
        return "shortage:" + key.no();
    }

    /** Another part of the same line is missing too. */
    void also(int ticketLine) {
        if (!ticketLines.contains(ticketLine)) {
            ticketLines = new ArrayList<>(ticketLines);
            ticketLines.add(ticketLine);
        }
    }

    /** @param back in the currency's smallest unit */
    void substituted(int byLine, long back, Actor actor, Instant now) {
        substituteLine = byLine;
        refunded = back;
        end(ShortageState.SUBSTITUTED, actor, now);
    }

    /** @param back in the currency's smallest unit */
    void refunded(long back, Actor actor, Instant now) {
        refunded = back;
        end(ShortageState.REFUNDED, actor, now);
    }

    /** @throws Problem 409 shortage-settled, with what was decided and who did */
    void end(ShortageState as, Actor actor, Instant now) {
        requireOpen();
        state = as;
        decidedAt = now;
        actorKind = actor.kind();
        actorName = actor.name();
    }

    void requireOpen() {
        if (!isOpen()) {
            throw Problem.conflict("shortage-settled")
                    .with("decision", state)
                    .with("by", actorKind)
                    .with("at", decidedAt);
        }
    }

    ShortageView view() {
        return new ShortageView(
                key.no(), lineNo, reason, state, askedAt, answerBy, substituteLine, refunded, actorKind);
    }
}
