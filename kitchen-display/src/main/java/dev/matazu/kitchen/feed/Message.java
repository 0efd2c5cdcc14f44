package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
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

    record Ack(long seq) implements FromScreen {}

    /** Which fields are set depends on the action. */
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
            LineCannotBeMade.Reason why)
            implements FromScreen {}

    /** What a screen can ask for. */
    enum Action {
        start,
        bump,
        pass,
        recall,
        undo,
        cannotMake,
        canMake,
        soldOut,
        backInStock,
        pause,
        resume,
        places
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

    record Heartbeat(String type, Instant now, long seq) {}

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
