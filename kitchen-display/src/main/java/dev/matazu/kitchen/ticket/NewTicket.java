package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * What the kitchen is asked to make. The id is the asker's own, so that asking twice writes one ticket.
 *
 * @param number null where the kitchen is to give one
 * @param allergy what its guest must not eat, in their words; null where they said nothing
 */
public record NewTicket(
        StoreId store,
        UUID id,
        String number,
        String nickname,
        Pickup pickup,
        Dining dining,
        boolean isWalkIn,
        List<Line> lines,
        String allergy) {

    public NewTicket {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a ticket has lines");
        }
        lines = List.copyOf(lines);
    }

    /** For an order. */
    public NewTicket(
            StoreId store, UUID id, String number, String nickname, Pickup pickup, Dining dining, List<Line> lines) {
        this(store, id, number, nickname, pickup, dining, false, lines, null);
    }

    /** The same for somebody who must not eat everything. */
    public NewTicket with(String note) {
        return new NewTicket(store, id, number, nickname, pickup, dining, isWalkIn, lines, note);
    }

    /** The same for somebody who waits in the shop and is called by this number. */
    NewTicket walkIn(String called) {
        return new NewTicket(store, id, called, nickname, pickup, dining, true, lines, allergy);
    }

    /** One entry for each piece that a station makes. */
    public List<Work> work() {
        return lines.stream().flatMap(line -> line.work().stream()).toList();
    }

    /** What one station does of a line; {@code makeTime} for the whole quantity. */
    public record Task(StationCode station, Duration makeTime) {}

    /**
     * Something that is made at one station, or at several one after the other.
     *
     * @param station where it is begun
     * @param name short kitchen name
     * @param set the set that this is a part of, or null
     * @param forWhom who gets it, or null
     * @param makeTime at that station, for the whole quantity
     * @param then what follows elsewhere, in this order
     */
    public record Line(
            int no,
            StationCode station,
            String item,
            LocalText name,
            int quantity,
            List<LocalText> modifiers,
            LocalText set,
            String forWhom,
            Duration makeTime,
            List<Task> then) {

        public Line {
            modifiers = List.copyOf(modifiers);
            then = List.copyOf(then);
        }

        private List<Work> work() {
            Work piece = new Work(station, makeTime.dividedBy(quantity));
            for (Task task : then) {
                piece = piece.then(task.station(), task.makeTime().dividedBy(quantity));
            }
            return Collections.nCopies(quantity, piece);
        }
    }
}
