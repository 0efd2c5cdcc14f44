package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the kitchen is asked to make. The id is the asker's own, so that asking twice writes one ticket. */
public record NewTicket(
        StoreId store, UUID id, String number, String nickname, Pickup pickup, Dining dining, List<Line> lines) {

    public NewTicket {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a ticket has lines");
        }
        lines = List.copyOf(lines);
    }

    /**
     * Something one station makes.
     *
     * @param name short kitchen name
     * @param set the set that this is a part of, or null
     * @param forWhom who gets it, or null
     * @param makeTime for the whole quantity
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
            Duration makeTime) {

        public Line {
            modifiers = List.copyOf(modifiers);
        }
    }
}
