package dev.matazu.bench.feed;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The displays of a hub's stores, one each, and when each change came. */
final class Displays implements AutoCloseable {

    private static final Pattern CHANGE = Pattern.compile("\"type\":\"change\",\"seq\":(\\d+)");
    private static final String HEARTBEAT = "{\"type\":\"heartbeat\"";
    /** Asked for so many at once: a restart would come over ten seconds too. */
    private static final int AT_ONCE = 50;

    private final Hub hub;
    private final WebSocketClient client;
    private final List<WebSocket> open = new ArrayList<>();
    private final Map<Hub.Sent, Long> came = new ConcurrentHashMap<>();

    Displays(Vertx vertx, Hub hub) {
        this.hub = hub;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(100_000)
                .setMaxFrameSize(4 << 20)
                .setMaxMessageSize(4 << 20));
    }

    /** Opens those of the stores from one number to before another, and waits until all are. */
    void open(int from, int before) {
        for (int first = from; first < before; first += AT_ONCE) {
            List<Future<WebSocket>> some = new ArrayList<>();
            for (int store = first; store < Math.min(before, first + AT_ONCE); store++) {
                some.add(connect(store));
            }
            Waiting.until(Future.all(some));
            some.forEach(one -> open.add(one.result()));
        }
    }

    private Future<WebSocket> connect(int store) {
        return client.connect(hub.display(store)).onSuccess(display -> {
            AtomicLong shown = new AtomicLong();
            display.textMessageHandler(text -> hear(display, store, shown, text));
            hub.greeting().forEach(display::writeTextMessage);
        });
    }

    /** As a real one it acknowledges heartbeats too: a silent one is taken for dead. */
    private void hear(WebSocket display, int store, AtomicLong shown, String text) {
        long now = Waiting.micros();
        Matcher change = CHANGE.matcher(text);
        if (change.find()) {
            long seq = Long.parseLong(change.group(1));
            came.putIfAbsent(new Hub.Sent(store, seq), now);
            shown.set(seq);
            hub.acknowledgement(seq).forEach(display::writeTextMessage);
        } else if (text.startsWith(HEARTBEAT)) {
            hub.acknowledgement(shown.get()).forEach(display::writeTextMessage);
        }
    }

    /** When each change came, in microseconds since 1970. */
    Map<Hub.Sent, Long> came() {
        return came;
    }

    @Override
    public void close() {
        Waiting.until(Future.join(open.stream().map(WebSocket::close).toList()));
        open.clear();
    }
}
