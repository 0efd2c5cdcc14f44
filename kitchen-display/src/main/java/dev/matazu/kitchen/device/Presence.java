package dev.matazu.kitchen.device;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which devices are connected, and what they show, as far as this process has seen since it started: a screen that is
 * alive comes back within seconds. Only when a device was seen last is kept, to the minute.
 */
@ApplicationScoped
public class Presence {

    /**
     * @param screen wall, expediter, board, counter or timeline; null while none was opened
     * @param stations as the screen's address names them; empty where it names none
     */
    public record Seen(Instant at, String screen, List<String> stations, int sockets) {

        private static final Seen NEVER = new Seen(Instant.EPOCH, null, List.of(), 0);

        public boolean isConnected() {
            return sockets > 0;
        }
    }

    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();
    /** Who came or went since it was last written down. */
    private final Set<UUID> moved = ConcurrentHashMap.newKeySet();

    private final Devices devices;
    private final Event<Devices.Changed> changed;
    private final Clock clock;

    Presence(Devices devices, Event<Devices.Changed> changed, Clock clock) {
        this.devices = devices;
        this.changed = changed;
        this.clock = clock;
    }

    public Optional<Seen> of(UUID device) {
        return Optional.ofNullable(seen.get(device));
    }

    /** The device was given this screen. */
    public void opened(UUID device, String screen, List<String> stations) {
        put(device, screen, stations, 0);
    }

    public void connected(UUID device) {
        put(device, null, List.of(), 1);
    }

    public void gone(UUID device) {
        put(device, null, List.of(), -1);
    }

    /** Writes down who was here since the last time. */
    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void keep() {
        List<UUID> here = seen.entrySet().stream()
                .filter(one -> moved.remove(one.getKey()) || one.getValue().isConnected())
                .map(Map.Entry::getKey)
                .toList();
        if (!here.isEmpty()) {
            devices.seen(here, clock.instant());
        }
    }

    private void put(UUID device, String screen, List<String> stations, int sockets) {
        Instant now = clock.instant();
        seen.compute(device, (id, before) -> {
            Seen known = before == null ? Seen.NEVER : before;
            return new Seen(
                    now,
                    screen == null ? known.screen() : screen,
                    screen == null ? known.stations() : stations,
                    Math.max(0, known.sockets() + sockets));
        });
        moved.add(device);
        changed.fire(new Devices.Changed());
    }
}
