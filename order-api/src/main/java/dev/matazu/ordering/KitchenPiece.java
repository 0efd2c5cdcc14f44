package dev.matazu.ordering;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.kitchen.ticket.NewTicket;
import dev.matazu.menu.MenuItem;
import dev.matazu.platform.LocalText;
import java.time.Duration;
import java.util.List;

/**
 * What the kitchen makes of an order line, or of one part of a set, as it was sold.
 *
 * @param station where it is begun
 * @param set short name of the set it is a part of, or null
 * @param seconds for one piece of the line, at that station
 * @param then what other stations do with it after that one, in this order
 */
public record KitchenPiece(
        String station,
        String item,
        LocalText name,
        List<LocalText> modifiers,
        LocalText set,
        int seconds,
        List<MenuItem.Task> then) {

    public KitchenPiece {
        then = then == null ? List.of() : List.copyOf(then);
    }

    /** The making of one piece. */
    Work work() {
        return MenuItem.work(new MenuItem.Task(station, seconds), then, item);
    }

    /** As a line of the ticket. */
    NewTicket.Line line(int no, int quantity, String forWhom) {
        return new NewTicket.Line(
                no,
                new StationCode(station),
                item,
                name,
                quantity,
                modifiers,
                set,
                forWhom,
                Duration.ofSeconds((long) seconds * quantity),
                then.stream()
                        .map(task -> new NewTicket.Task(
                                new StationCode(task.station()), Duration.ofSeconds((long) task.seconds() * quantity)))
                        .toList());
    }
}
