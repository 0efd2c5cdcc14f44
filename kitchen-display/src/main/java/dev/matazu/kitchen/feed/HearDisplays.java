package dev.matazu.kitchen.feed;

import dev.matazu.platform.Background;
import dev.matazu.platform.Doorbell;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Hears what displays have shown and writes it down for every node: all of them together, at most once a second. What is
 * lost with a failure is said again at the display's next heartbeat.
 */
@ApplicationScoped
class HearDisplays {

    /** What displays of these stores have shown has been written down. */
    record Kept(Set<StoreId> stores) {}

    private static final Logger LOG = Logger.getLogger(HearDisplays.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<Display.Key, Display> heard = new HashMap<>();
    private final Displays displays;
    private final Event<Kept> kept;
    private final Clock clock;
    private final Doorbell bell;

    HearDisplays(Displays displays, Event<Kept> kept, Clock clock, Background workers) {
        this.displays = displays;
        this.kept = kept;
        this.clock = clock;
        this.bell = new Doorbell(workers, PAUSE, this::keep);
    }

    /** It is there. */
    void here(Screen screen) {
        note(screen, null, null, null);
    }

    /**
     * It says that it has shown the log up to here; what it was not sent it cannot have shown.
     *
     * @param stations of which it shows the work; null for all
     */
    void shown(Screen screen, long seq, List<String> stations) {
        note(screen, Math.min(seq, screen.sent()), stations, null);
    }

    void gone(Screen screen) {
        note(screen, null, null, clock.instant());
    }

    private void note(Screen screen, Long seq, List<String> stations, Instant gone) {
        if (screen.name() == null || !Display.ALL.contains(screen.name())) {
            return;
        }
        Instant now = clock.instant();
        Display said = new Display(
                screen.device().store(),
                screen.deviceId(),
                screen.name(),
                seq == null ? null : screen.epoch(),
                seq,
                stations,
                seq == null ? null : now,
                now,
                gone);
        synchronized (heard) {
            heard.merge(said.key(), said, Display::then);
        }
        bell.ring();
    }

    /** Writes down what was heard since the last time, without waiting for the second to be over. */
    void keep() {
        List<Display> now = taken();
        if (now.isEmpty()) {
            return;
        }
        try {
            displays.keep(now);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "what %d displays have shown was not written down", now.size());
            return;
        }
        kept.fire(new Kept(now.stream().map(Display::store).collect(Collectors.toSet())));
    }

    private List<Display> taken() {
        synchronized (heard) {
            List<Display> all = List.copyOf(heard.values());
            heard.clear();
            return all;
        }
    }
}
