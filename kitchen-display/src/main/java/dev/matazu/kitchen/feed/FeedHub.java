package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.platform.Background;
import dev.matazu.platform.StoreId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings what was appended to a store's log to that store's screens: once read, many times sent. The ring after a
 * commit may be lost; the next heartbeat notices and makes up for it.
 */
@ApplicationScoped
class FeedHub {

    /** The screens of one store; all sending happens under its lock, so numbers arrive in order. */
    private static final class Channel {
        private final List<Screen> screens = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final AtomicBoolean rung = new AtomicBoolean();
    }

    private final Map<StoreId, Channel> channels = new ConcurrentHashMap<>();
    private final FeedLog log;
    private final TakeSnapshot snapshots;
    private final ObjectMapper json;
    private final Clock clock;
    private final Background workers;

    FeedHub(FeedLog log, TakeSnapshot snapshots, ObjectMapper json, Clock clock, Background workers) {
        this.log = log;
        this.snapshots = snapshots;
        this.json = json;
        this.clock = clock;
        this.workers = workers;
    }

    /** Brings a screen up to date, from where it was if the log still knows that place, and keeps it so. */
    void hello(Screen screen, Message.Hello hello) {
        StoreId store = screen.device().store();
        boolean board = "board".equals(hello.screen());
        Channel channel = channels.computeIfAbsent(store, any -> new Channel());
        synchronized (channel) {
            FeedLog.Position position = log.position(store);
            boolean resumes = position.epoch().equals(hello.epoch())
                    && hello.lastSeen() != null
                    && hello.lastSeen() <= position.seq()
                    && screen.isBoard() == board;
            if (resumes) {
                screen.sentUpTo(hello.lastSeen(), board);
            } else {
                Message.Snapshot snapshot = snapshots.of(store, board);
                screen.sentUpTo(snapshot.seq(), board);
                screen.send(write(snapshot));
            }
            if (!channel.screens.contains(screen)) {
                channel.screens.add(screen);
            }
            screen.send(write(new Message.Heartbeat("heartbeat", clock.instant(), position.seq())));
            bringUpToDate(store, channel);
        }
    }

    void gone(Screen screen) {
        Channel channel = channels.get(screen.device().store());
        if (channel != null) {
            channel.screens.remove(screen);
        }
    }

    void onAppended(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedLog.Appended appended) {
        ring(appended.store());
    }

    private void ring(StoreId store) {
        Channel channel = channels.get(store);
        if (channel != null && channel.rung.compareAndSet(false, true)) {
            workers.execute(() -> {
                channel.rung.set(false);
                synchronized (channel) {
                    bringUpToDate(store, channel);
                }
            });
        }
    }

    private void bringUpToDate(StoreId store, Channel channel) {
        channel.screens.removeIf(screen -> !screen.isOpen());
        long oldest = channel.screens.stream().mapToLong(Screen::sent).min().orElse(Long.MAX_VALUE);
        if (oldest == Long.MAX_VALUE) {
            return;
        }
        for (FeedEntry entry : log.after(store, oldest)) {
            String full = change(entry, false);
            String forBoards = change(entry, true);
            for (Screen screen : channel.screens) {
                if (screen.sent() < entry.seq()) {
                    screen.send(screen.isBoard() ? forBoards : full);
                    screen.sentUpTo(entry.seq(), screen.isBoard());
                }
            }
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void heartbeat() {
        if (channels.isEmpty()) {
            return;
        }
        Map<StoreId, Long> positions = log.positions();
        channels.forEach((store, channel) -> {
            long seq = positions.getOrDefault(store, 0L);
            String beat = write(new Message.Heartbeat("heartbeat", clock.instant(), seq));
            channel.screens.forEach(screen -> screen.send(beat));
            if (channel.screens.stream().anyMatch(screen -> screen.sent() < seq)) {
                ring(store);
            }
        });
    }

    void onRevoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Devices.Revoked revoked) {
        Channel channel = channels.get(revoked.store());
        if (channel != null) {
            channel.screens.stream()
                    .filter(screen -> screen.deviceId().equals(revoked.id()))
                    .forEach(screen -> screen.close(CloseCodes.VIOLATED_POLICY, "revoked"));
        }
    }

    void onShutdown(@Observes ShutdownEvent shutdown) {
        channels.values()
                .forEach(channel ->
                        channel.screens.forEach(screen -> screen.close(CloseCodes.SERVICE_RESTART, "restart")));
    }

    private String change(FeedEntry entry, boolean board) {
        String member = entry.kind().member();
        ObjectNode message = json.createObjectNode()
                .put("type", "change")
                .put("seq", entry.seq())
                .put("kind", member);
        if (!board) {
            message.set(member, entry.body());
        } else if (entry.kind() == FeedEntry.Kind.TICKET) {
            message.set(member, Message.forBoard(entry.body()));
        }
        return message.toString();
    }

    String write(Object message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
