package dev.matazu.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A screen on a real socket, which speaks the feed's protocol. */
public final class Wall implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private Wall(String store, String bearer) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", bearer)
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + RestAssured.port + "/kitchen/" + store + "/feed"),
                        new Listener())
                .join();
    }

    public static Wall on(String store, Tablet device) {
        return new Wall(store, device.bearer());
    }

    /** Says hello and returns the snapshot. */
    public JsonNode hello(String screen) {
        send(Map.of("type", "hello", "screen", screen));
        return next("snapshot", any -> true);
    }

    public void hello(String screen, String epoch, long lastSeen) {
        send(Map.of("type", "hello", "screen", screen, "epoch", epoch, "lastSeen", lastSeen));
    }

    /** Sends a command and returns its answer. */
    public JsonNode command(Map<String, Object> fields) {
        return command(UUID.randomUUID(), fields);
    }

    public JsonNode command(UUID id, Map<String, Object> fields) {
        Map<String, Object> command = new java.util.HashMap<>(fields);
        command.put("type", "command");
        command.put("id", id.toString());
        send(command);
        return next("answer", answer -> answer.path("id").asText().equals(id.toString()));
    }

    /** Waits for the ticket in this state. */
    public JsonNode ticket(String id, String state) {
        return next(
                        "change",
                        change -> change.path("ticket").path("id").asText().equals(id)
                                && change.path("ticket").path("state").asText().equals(state))
                .path("ticket");
    }

    public JsonNode next(String type, Predicate<JsonNode> which) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (true) {
                JsonNode message = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (message == null) {
                    throw new AssertionError("no such " + type + " came in " + PATIENCE_SECONDS + " s");
                }
                if (message.path("type").asText().equals("closed") && !type.equals("closed")) {
                    throw new AssertionError("the server closed the socket: " + message);
                }
                if (message.path("type").asText().equals(type) && which.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void send(Map<String, Object> message) {
        try {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            hear("{\"type\":\"closed\",\"code\":" + code + ",\"reason\":\"" + reason + "\"}");
            return null;
        }

        private void hear(String message) {
            try {
                heard.add(JSON.readTree(message));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
