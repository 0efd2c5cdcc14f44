package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.kitchen.display.DisplayView;
import dev.matazu.kitchen.plan.PlanView;
import dev.matazu.kitchen.plan.SetPlaces;
import dev.matazu.kitchen.ticket.LineCannotBeMade;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What goes over a screen's socket; described for its readers in {@code src/site/feed-protocol.md}. */
final class Message {

    private Message() {}

    /** From a screen. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Hello.class, name = "hello"),
        @JsonSubTypes.Type(value = Ack.class, name = "ack"),
        @JsonSubTypes.Type(value = Command.class, name = "command")
    })
    @JsonIgnoreProperties(ignoreUnknown = true)
    sealed interface FromScreen {}

    record Hello(String screen, UUID epoch, Long lastSeen) implements FromScreen {}

    /** @param stations of which it shows the work; null for all */
    record Ack(long seq, List<String> stations) implements FromScreen {}

    /**
     * Which fields are set depends on the action.
     *
     * @param given when somebody gave it, if that is known; never later than it was
     * @param seen the version of the ticket, or of the display's settings, that they saw
     */
    record Command(
            UUID id,
            Action action,
            UUID ticket,
            List<Integer> lines,
            List<String> stations,
            UUID command,
            String item,
            Instant until,
            String reason,
            String station,
            Integer places,
            SetPlaces.Holds holds,
            Integer left,
            Integer by,
            Integer stop,
            LineCannotBeMade.Reason why,
            Integer textSize,
            Boolean muted,
            Integer quantity,
            Instant given,
            Integer seen)
            implements FromScreen {}

    /** What a screen can ask for. */
    enum Action {
        start,
        bump,
        pass,
        recall,
        undo,
        rush,
        unrush,
        cannotMake,
        canMake,
        remake,
        acknowledge,
        see,
        soldOut,
        backInStock,
        count,
        add,
        pause,
        resume,
        places,
        stopKitchen,
        runKitchen,
        setDisplay,
        print
    }

    record Store(
            String id, LocalText name, String zone, String readyBy, long warnAfterSeconds, long lateAfterSeconds) {}

    record Snapshot(
            String type,
            UUID epoch,
            long seq,
            Instant now,
            Store store,
            List<?> stations,
            FrontOfHouse.Front front,
            HowItRuns.Now kitchen,
            DisplayView display,
            List<?> tickets) {}

    /** What the ready board may know of a ticket: it hangs where everybody sees it. */
    record BoardTicket(
            UUID id,
            int version,
            String number,
            String nickname,
            Pickup pickup,
            String state,
            Instant firedAt,
            Instant doneAt) {

        static BoardTicket of(TicketView ticket) {
            return new BoardTicket(
                    ticket.id(),
                    ticket.version(),
                    ticket.number(),
                    ticket.nickname(),
                    ticket.pickup(),
                    ticket.state().name(),
                    ticket.firedAt(),
                    ticket.doneAt());
        }

        static final List<String> MEMBERS =
                List.of("id", "version", "number", "nickname", "pickup", "state", "firedAt", "doneAt");
    }

    /** Who works where and what is to be made when; whole each time, and of no number. */
    record Plan(String type, List<PlanView.StationPlan> stations, List<PlannedOrder> orders) {}

    /** {@code number} is null while there is no ticket, {@code heldUntil} once it is paid. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlannedOrder(
            UUID id,
            String number,
            Instant heldUntil,
            Instant promiseFrom,
            Instant promiseTo,
            Instant firstFrom,
            Instant firstTo,
            List<PlannedPiece> pieces) {}

    /** {@code line} and {@code name} are null while there is no ticket, {@code begin} while no plan has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlannedPiece(Integer line, String station, LocalText name, Instant begin, Instant end, boolean begun) {}

    /** What {@link Watched} has; whole each time, and of no number. */
    record NobodySees(String type, List<Unseen> orders, Instant noDisplaySince) {}

    /** @param comeBackOverMs over how long the screens of this process shall spread their coming back, should it go */
    record Heartbeat(String type, Instant now, long seq, long comeBackOverMs) {

        Heartbeat(Instant now, long seq, long comeBackOverMs) {
            this("heartbeat", now, seq, comeBackOverMs);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String type, UUID id, boolean ok, Map<String, Object> problem) {

        static Answer done(UUID id) {
            return new Answer("answer", id, true, null);
        }

        static Answer refused(UUID id, Map<String, Object> problem) {
            return new Answer("answer", id, false, problem);
        }
    }

    static JsonNode forBoard(JsonNode ticket) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) ticket.deepCopy()).retain(BoardTicket.MEMBERS);
    }
}
