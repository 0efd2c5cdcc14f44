package dev.matazu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;

/** All that a screen was told over its sockets, and what it must know of the tickets by now. */
final class Heard {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> tickets = new TreeMap<>();
    private long seq = -1;
    private long at = System.nanoTime();
    private int changes;
    private int snapshots;

    /** Listens from the next socket on. */
    static Heard by(Page screen) {
        Heard heard = new Heard();
        screen.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.frame(frame.text())));
        return heard;
    }

    private void frame(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        switch (message.path("type").asText()) {
            case "snapshot" -> start(message);
            case "change" -> follow(message);
            case "heartbeat" -> at = System.nanoTime();
            default -> {}
        }
    }

    private void start(JsonNode snapshot) {
        snapshots++;
        seq = snapshot.path("seq").asLong();
        tickets.clear();
        snapshot.path("tickets").forEach(this::put);
    }

    private void follow(JsonNode change) {
        changes++;
        assertThat(change.path("seq").asLong()).as("the number after " + seq).isLessThanOrEqualTo(seq + 1);
        seq = Math.max(seq, change.path("seq").asLong());
        if (change.has("ticket")) {
            put(change.path("ticket"));
        }
    }

    private void put(JsonNode ticket) {
        tickets.put(
                ticket.path("id").asText(),
                ticket.path("version").asInt() + " " + ticket.path("state").asText());
    }

    /** Version and state of each ticket it was told of, by the ticket's id. */
    Map<String, String> tickets() {
        return Map.copyOf(tickets);
    }

    long seq() {
        return seq;
    }

    int changes() {
        return changes;
    }

    int snapshots() {
        return snapshots;
    }

    /** Since the last heartbeat. */
    double secondsOfSilence() {
        return (System.nanoTime() - at) / 1e9;
    }
}
