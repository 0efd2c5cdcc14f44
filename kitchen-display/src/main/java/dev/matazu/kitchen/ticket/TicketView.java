package dev.matazu.kitchen.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A ticket as screens and other rooms read it: the value in the feed, see {@code src/site/feed-protocol.md}.
 *
 * @param recalledFrom how it stood when it was brought back to be made again; null once it is done
 */
public record TicketView(
        @JsonIgnore StoreId store,
        UUID id,
        int version,
        String number,
        String nickname,
        Pickup pickup,
        Dining dining,
        TicketState state,
        Instant promiseFrom,
        Instant promiseTo,
        Instant firedAt,
        Instant doneAt,
        Instant endedAt,
        TicketState recalledFrom,
        List<Line> lines) {

    /** One line; {@code set} and {@code forWhom} may be null. */
    public record Line(
            int no,
            String station,
            String item,
            LocalText name,
            int quantity,
            List<LocalText> modifiers,
            LocalText set,
            String forWhom,
            LineState state,
            @JsonIgnore Duration makeTime) {}

    /** What is still to be made, per station; stations that are done are there with zero. */
    public Map<StationCode, Duration> openWork() {
        Map<StationCode, Duration> open = new HashMap<>();
        for (Line line : lines) {
            Duration left = line.state().isMade() ? Duration.ZERO : line.makeTime();
            open.merge(new StationCode(line.station()), left, Duration::plus);
        }
        return open;
    }
}
