package dev.matazu.bench.feed;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Displays of one store that stop reading, as a browser does that hangs: what the others of that store notice, and what
 * the service keeps for those that do not read. Arguments: how many stop, how many go on, changes a second, seconds.
 */
public final class StoppedDisplays {

    /** When a change came to one of those that go on. */
    private record Arrival(long seq, long micros) {}

    private static final Pattern CHANGE = Pattern.compile("\"type\":\"change\",\"seq\":(\\d+)");
    private static final double WARM_UP = 20;

    private final Vertx vertx = Vertx.vertx();
    private final Ours hub = new Ours(1);
    private final WebSocketClient client = vertx.createWebSocketClient(new WebSocketClientOptions()
            .setMaxConnections(10_000)
            .setMaxFrameSize(4 << 20)
            .setMaxMessageSize(4 << 20));
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final List<WebSocket> going = new ArrayList<>();
    private final List<WebSocket> stopping = new ArrayList<>();

    public static void main(String[] args) {
        StoppedDisplays bench = new StoppedDisplays();
        try {
            bench.run(
                    Integer.parseInt(args[0]),
                    Integer.parseInt(args[1]),
                    Integer.parseInt(args[2]),
                    Double.parseDouble(args[3]));
        } finally {
            bench.hub.close();
            Waiting.until(bench.vertx.close());
        }
    }

    private void run(int stopped, int healthy, int perSecond, double seconds) {
        for (int i = 0; i < stopped; i++) {
            stopping.add(display(false));
        }
        for (int i = 0; i < healthy; i++) {
            going.add(display(true));
        }
        System.out.printf(
                "one store, %d displays, %d changes a second: %d of the displays stop reading%n%n",
                stopped + healthy, perSecond, stopped);
        System.out.println("| | changes to those that go on | lost | p50 ms | p99 ms | service MiB |");
        System.out.println("|---|---|---|---|---|---|");
        change(perSecond, WARM_UP);
        for (int round = 1; round <= 2; round++) {
            measure("all read", perSecond, seconds);
            stopping.forEach(WebSocket::pause);
            measure(stopped + " have stopped", perSecond, seconds);
            stopping.forEach(WebSocket::resume);
            Waiting.seconds(5);
        }
    }

    private WebSocket display(boolean goesOn) {
        var opening = client.connect(hub.display(0));
        Waiting.until(opening);
        WebSocket display = opening.result();
        display.textMessageHandler(text -> {
            long now = Waiting.micros();
            Matcher change = CHANGE.matcher(text);
            if (change.find()) {
                long seq = Long.parseLong(change.group(1));
                hub.acknowledgement(seq).forEach(display::writeTextMessage);
                if (goesOn) {
                    arrivals.add(new Arrival(seq, now));
                }
            }
        });
        hub.greeting().forEach(display::writeTextMessage);
        return display;
    }

    /** Somebody at one of the displays sets it larger and smaller again: a change that all of the store are told. */
    private void change(int perSecond, double seconds) {
        long begin = System.nanoTime();
        int all = (int) (perSecond * seconds);
        for (int i = 0; i < all; i++) {
            while (System.nanoTime() < begin + i * 1_000_000_000L / perSecond) {
                Waiting.seconds(0.001);
            }
            going.get(0)
                    .writeTextMessage("{\"type\":\"command\",\"id\":\"" + UUID.randomUUID()
                            + "\",\"action\":\"setDisplay\",\"textSize\":" + (i % 2 == 0 ? 115 : 100) + "}");
        }
    }

    private void measure(String what, int perSecond, double seconds) {
        arrivals.clear();
        long from = Waiting.micros();
        change(perSecond, seconds);
        long to = Waiting.micros();
        Waiting.seconds(3);
        Map<Long, Long> committed = new HashMap<>();
        hub.begun(Map.of()).forEach((sent, at) -> {
            if (at >= from && at <= to) {
                committed.put(sent.seq(), at);
            }
        });
        Times took = new Times(arrivals.stream()
                .filter(arrival -> committed.containsKey(arrival.seq()))
                .mapToLong(arrival -> arrival.micros() - committed.get(arrival.seq())));
        System.out.printf(
                "| %s | %d | %d | %.2f | %.2f | %.0f |%n",
                what,
                took.count(),
                (long) committed.size() * going.size() - took.count(),
                took.millis(0.5),
                took.millis(0.99),
                hub.server().resident() / 1024.0);
    }
}
