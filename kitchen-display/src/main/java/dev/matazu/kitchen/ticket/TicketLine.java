package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A line of a {@link Ticket}. */
@Entity
@Table(schema = "kitchen", name = "ticket_line")
class TicketLine {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "ticket_id") UUID ticket,
            @Column(name = "line_no") int lineNo) {}

    @EmbeddedId
    private Key key;

    private String station;
    private String item;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalText names;

    private int quantity;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalText> modifiers;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "set_names")
    private LocalText setNames;

    @Column(name = "for_whom")
    private String forWhom;

    private int seconds;

    @Enumerated(EnumType.STRING)
    private LineState state;

    protected TicketLine() {}

    TicketLine(StoreId store, UUID ticket, NewTicket.Line line) {
        key = new Key(store.value(), ticket, line.no());
        write(line);
    }

    /** Nobody has begun it. */
    void write(NewTicket.Line line) {
        station = line.station().value();
        item = line.item();
        names = line.name();
        quantity = line.quantity();
        modifiers = line.modifiers();
        setNames = line.set();
        forWhom = line.forWhom();
        seconds = Math.toIntExact(line.makeTime().toSeconds());
        state = LineState.QUEUED;
    }

    void move(LineState.Action action, ReadyBy readyBy) {
        state = state.after(action, readyBy).orElseThrow(() -> new IllegalMove(action.name()));
    }

    void restore(LineState before) {
        state = before;
    }

    TicketView.Line view() {
        return new TicketView.Line(
                key.lineNo(),
                station,
                item,
                names,
                quantity,
                modifiers,
                setNames,
                forWhom,
                state,
                Duration.ofSeconds(seconds));
    }
}
