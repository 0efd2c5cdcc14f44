package dev.matazu.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A screen on a real socket, which speaks the feed's protocol. */
public final class Wall implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingDeque<JsonNode> heard = new LinkedBlockingDeque<>();
    private final WebSocket socket;

    private Wall(String store, String bearer) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", bearer)
                .buildAsync(feed(store), new Listener())
                .join();
    }

    private static URI feed(String store) {
        return URI.create("ws://localhost:" + RestAssured.port + "/kitchen/" + store + "/feed");
    }

    /** The status with which a browser is answered that asks for a socket on a page of this origin. */
    public static int handshake(String store, Tablet device, String origin) {
        try {
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Cookie", device.cookie())
                    .header("Origin", origin)
                    .buildAsync(feed(store), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
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

    /** Says that it has shown the log up to here. */
    public void acknowledge(long seq) {
        send(Map.of("type", "ack", "seq", seq));
    }

    /** The same of a screen that shows only the work of these stations. */
    public void acknowledge(long seq, List<String> stations) {
        send(Map.of("type", "ack", "seq", seq, "stations", stations));
    }

    /** Sends a command and returns its answer; changes that came before it are still to be heard. */
    public JsonNode command(Map<String, Object> fields) {
        return command(UUID.randomUUID(), fields);
    }

    /** Sends a command and does not wait for its answer. */
    public void give(Map<String, Object> fields) {
        give(UUID.randomUUID(), fields);
    }

    private void give(UUID id, Map<String, Object> fields) {
        Map<String, Object> command = new java.util.HashMap<>(fields);
        command.put("type", "command");
        command.put("id", id.toString());
        send(command);
    }

    public JsonNode command(UUID id, Map<String, Object> fields) {
        give(id, fields);
        List<JsonNode> before = new ArrayList<>();
        JsonNode answered =
                next("answer", message -> message.path("id").asText().equals(id.toString()), before);
        Collections.reverse(before);
        before.stream()
                .filter(message -> message.path("type").asText().equals("change"))
                .forEach(heard::addFirst);
        return answered;
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
        return next(type, which, new ArrayList<>());
    }

    private JsonNode next(String type, Predicate<JsonNode> which, List<JsonNode> others) {
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
                others.add(message);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether such a message lies among those that came and were not waited for. */
    public boolean hasHeard(String type) {
        return heard.stream().anyMatch(message -> message.path("type").asText().equals(type));
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
