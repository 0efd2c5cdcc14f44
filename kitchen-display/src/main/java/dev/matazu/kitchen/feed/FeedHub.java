package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.platform.Background;
import dev.matazu.platform.Doorbell;
import dev.matazu.platform.StoreId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.websocket.CloseReason.CloseCodes;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings what was appended to a store's log to that store's screens: once read, many times sent. The ring after a
 * commit may be lost, and another node's is never heard: a look at the logs each second makes up for both.
 */
@ApplicationScoped
class FeedHub {

    /** The screens of one store; all sending happens under its lock, so numbers arrive in order. */
    private final class Channel {
        private final List<Screen> screens = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final Doorbell bell;

        Channel(StoreId store) {
            bell = new Doorbell(workers, () -> {
                synchronized (this) {
                    bringUpToDate(store, this);
                }
            });
        }
    }

    /** What another node was told is looked for each second; some looks are missed. */
    private static final Duration REVOKED_LATELY = Duration.ofMinutes(1);

    /** Its cable was pulled out, and nothing has said so. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    /** A screen that comes back costs a look at the log, or a snapshot. */
    private static final long MS_FOR_EACH = 10;

    private final Map<StoreId, Channel> channels = new ConcurrentHashMap<>();
    private final FeedLog log;
    private final Devices devices;
    private final TakeSnapshot snapshots;
    private final ObjectMapper json;
    private final Clock clock;
    private final Background workers;

    FeedHub(FeedLog log, Devices devices, TakeSnapshot snapshots, ObjectMapper json, Clock clock, Background workers) {
        this.log = log;
        this.devices = devices;
        this.snapshots = snapshots;
        this.json = json;
        this.clock = clock;
        this.workers = workers;
    }

    /** Brings a screen up to date, from where it was if the log still knows that place, and keeps it so. */
    void hello(Screen screen, Message.Hello hello) {
        StoreId store = screen.device().store();
        boolean board = "board".equals(hello.screen());
        Channel channel = channels.computeIfAbsent(store, Channel::new);
        synchronized (channel) {
            FeedLog.Position position = log.position(store);
            screen.introduced(hello.screen(), position.epoch());
            boolean resumes = position.epoch().equals(hello.epoch())
                    && hello.lastSeen() != null
                    && hello.lastSeen() <= position.seq()
                    && screen.isBoard() == board;
            if (resumes) {
                screen.sentUpTo(hello.lastSeen(), board);
            } else {
                Message.Snapshot snapshot = snapshots.of(screen.device(), board);
                screen.sentUpTo(snapshot.seq(), board);
                screen.send(write(snapshot));
            }
            if (!channel.screens.contains(screen)) {
                channel.screens.add(screen);
            }
            screen.send(write(new Message.Heartbeat(clock.instant(), position.seq(), comeBackOverMs())));
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
        if (channel != null) {
            channel.bell.ring();
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
                    // First, since it may say that it has shown this before the call returns.
                    screen.sentUpTo(entry.seq(), screen.isBoard());
                    screen.send(screen.isBoard() ? forBoards : full);
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
        long comeBackOver = comeBackOverMs();
        channels.forEach((store, channel) -> {
            long seq = positions.getOrDefault(store, 0L);
            String beat = write(new Message.Heartbeat(clock.instant(), seq, comeBackOver));
            channel.screens.stream()
                    .filter(screen -> screen.silence().compareTo(SILENT) > 0)
                    .forEach(Screen::abort);
            channel.screens.forEach(screen -> screen.send(beat));
        });
    }

    /** What another node has written, or whom it has revoked, rings no bell here. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAround() {
        if (channels.isEmpty()) {
            return;
        }
        Map<StoreId, Long> positions = log.positions();
        Set<UUID> revoked = devices.revokedSince(clock.instant().minus(REVOKED_LATELY));
        channels.forEach((store, channel) -> {
            long seq = positions.getOrDefault(store, 0L);
            channel.screens.stream()
                    .filter(screen -> revoked.contains(screen.deviceId()))
                    .forEach(FeedHub::cutOff);
            if (channel.screens.stream().anyMatch(screen -> screen.sent() < seq)) {
                channel.bell.ring();
            }
        });
    }

    void onRevoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Devices.Revoked revoked) {
        Channel channel = channels.get(revoked.store());
        if (channel != null) {
            channel.screens.stream()
                    .filter(screen -> screen.deviceId().equals(revoked.id()))
                    .forEach(FeedHub::cutOff);
        }
    }

    private static void cutOff(Screen screen) {
        screen.close(CloseCodes.VIOLATED_POLICY, "revoked");
    }

    private long comeBackOverMs() {
        return MS_FOR_EACH
                * channels.values().stream()
                        .mapToLong(channel -> channel.screens.size())
                        .sum();
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
        if (!board || entry.kind() == FeedEntry.Kind.DISPLAY) {
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
