package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.StationCode;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    record TaskRow(String station, int seconds) {

        static TaskRow of(NewTicket.Task task) {
            return new TaskRow(
                    task.station().value(), Math.toIntExact(task.makeTime().toSeconds()));
        }

        NewTicket.Task task() {
            return new NewTicket.Task(new StationCode(station), Duration.ofSeconds(seconds));
        }
    }

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

    /** What follows at other stations. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "then_tasks")
    private List<TaskRow> then = List.of();

    /** How many of its tasks are done. */
    private int step;

    @Enumerated(EnumType.STRING)
    private LineState state;

    /** The line that it is made in place of; null where it is one of the order. */
    @Column(name = "remake_of")
    private Integer remakeOf;

    @Enumerated(EnumType.STRING)
    @Column(name = "remake_reason")
    private RemakeOf.Reason remakeReason;

    @Column(name = "remade_at")
    private Instant remadeAt;

    /** It was taken away, and nobody in the kitchen has seen that yet. */
    private boolean unseen;

    /** It came in place of another when the kitchen had the ticket already. */
    private boolean added;

    /** It was brought back once, to be touched up or made anew: how long that takes tells nothing. */
    private boolean recalled;

    protected TicketLine() {}

    TicketLine(StoreId store, UUID ticket, NewTicket.Line line) {
        key = new Key(store.value(), ticket, line.no());
        write(line);
    }

    static TicketLine inPlaceOfAnother(StoreId store, UUID ticket, NewTicket.Line line) {
        TicketLine added = new TicketLine(store, ticket, line);
        added.added = true;
        return added;
    }

    /** So many of it once more. */
    TicketLine again(int no, int times, RemakeOf.Reason reason, Instant now) {
        TicketLine again = new TicketLine();
        again.key = new Key(key.store(), key.ticket(), no);
        again.station = station;
        again.item = item;
        again.names = names;
        again.quantity = times;
        again.modifiers = modifiers;
        again.setNames = setNames;
        again.forWhom = forWhom;
        again.seconds = share(seconds, times);
        again.then = then.stream()
                .map(task -> new TaskRow(task.station(), share(task.seconds(), times)))
                .toList();
        again.state = LineState.QUEUED;
        again.remakeOf = remakeOf == null ? Integer.valueOf(key.lineNo()) : remakeOf;
        again.remakeReason = reason;
        again.remadeAt = now;
        return again;
    }

    private int share(int ofAll, int times) {
        return ofAll / quantity * times;
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
        then = line.then().stream().map(TaskRow::of).toList();
        step = 0;
        state = LineState.QUEUED;
    }

    /** A bump at a station that others follow passes it on to the next one. */
    void move(LineState.Action action, ReadyBy readyBy) {
        LineState after = state.after(action, readyBy).orElseThrow(() -> new IllegalMove(action.name()));
        unseen = after == LineState.VOID && (unseen || state != LineState.VOID);
        if (action == LineState.Action.BUMP && !state.isMade() && step < then.size()) {
            step++;
            state = LineState.QUEUED;
        } else if (after == LineState.CANNOT_MAKE && remakeOf != null) {
            // Its guest was given it once already: there is nothing to ask, and the counter refunds it.
            state = LineState.VOID;
        } else {
            state = after;
        }
    }

    void see() {
        unseen = false;
    }

    void restore(LineState before, int stepBefore, boolean unseenBefore) {
        state = before;
        step = stepBefore;
        unseen = unseenBefore;
    }

    /** Whether it was meant at a station that has passed it on. */
    boolean hasPassed(Predicate<TicketView.Line> meant) {
        return IntStream.range(0, step).mapToObj(this::viewAt).anyMatch(meant);
    }

    boolean isOrWasAt(Predicate<TicketView.Line> meant) {
        return meant.test(view()) || hasPassed(meant);
    }

    /** Whether the latest of its stations that is meant has done its part; one of them is. */
    boolean isDoneAt(Predicate<TicketView.Line> meant) {
        return latest(meant) < step || state.isMade();
    }

    /** It is to be made again at the latest of its stations that is meant, or stays there where that has not done its part. */
    void comeBack(Predicate<TicketView.Line> meant, ReadyBy readyBy) {
        int at = latest(meant);
        recalled = recalled || isDoneAt(meant);
        if (at == step) {
            move(LineState.Action.RECALL, readyBy);
        } else {
            step = at;
            state = LineState.STARTED;
        }
    }

    private int latest(Predicate<TicketView.Line> meant) {
        return IntStream.rangeClosed(0, step)
                .filter(at -> meant.test(viewAt(at)))
                .max()
                .orElseThrow();
    }

    TicketView.Line view() {
        return viewAt(step);
    }

    private TicketView.Line viewAt(int at) {
        List<TaskRow> tasks = new ArrayList<>(List.of(new TaskRow(station, seconds)));
        tasks.addAll(then);
        return new TicketView.Line(
                key.lineNo(),
                tasks.get(at).station(),
                item,
                names,
                quantity,
                modifiers,
                setNames,
                forWhom,
                state,
                unseen,
                added,
                then.isEmpty()
                        ? List.of()
                        : tasks.stream().map(TaskRow::station).toList(),
                at,
                tasks.stream().map(TaskRow::task).toList(),
                remakeOf == null ? null : new RemakeOf(remakeOf, remakeReason, remadeAt),
                recalled);
    }
}
