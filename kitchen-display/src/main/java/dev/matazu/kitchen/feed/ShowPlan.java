package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.plan.ReadPlan;
import dev.matazu.kitchen.plan.Replan.Replanned;
import dev.matazu.platform.Doorbell;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.Unhurried;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Shows a kitchen's plan on its screens, but for the ready board: always the whole plan, at most once a second, and only
 * when it is another than before. A ring may be lost, or be heard on another node: the next heartbeat makes up for it.
 */
@ApplicationScoped
class ShowPlan {

    /** The screens of one store; reading and sending happen under its lock, so that no older plan follows a newer one. */
    private final class Channel {
        private final List<Screen> screens = new CopyOnWriteArrayList<>();
        private final Doorbell bell;
        private volatile long mark;
        /** Tells the plan that was sent last from others: it is large, and there is one for each kitchen. */
        private UUID last;

        Channel(StoreId store) {
            bell = new Doorbell(soon, PAUSE, () -> send(store, this));
        }
    }

    private static final Logger LOG = Logger.getLogger(ShowPlan.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A change is soon followed by the plan that is laid because of it: both are shown together. */
    private static final Duration SOON = Duration.ofMillis(300);

    private final Map<StoreId, Channel> channels = new ConcurrentHashMap<>();
    private final ReadPlan plans;
    private final WordPlan words;
    private final Executor soon;

    ShowPlan(ReadPlan plans, WordPlan words, Unhurried workers) {
        this.plans = plans;
        this.words = words;
        soon = CompletableFuture.delayedExecutor(SOON.toMillis(), TimeUnit.MILLISECONDS, workers);
    }

    /** Call after the screen has said what it is. */
    void hello(Screen screen) {
        if (screen.isBoard()) {
            return;
        }
        StoreId store = screen.device().store();
        Channel channel = channels.computeIfAbsent(store, Channel::new);
        synchronized (channel) {
            String now = words.of(store);
            if (channel.screens.isEmpty()) {
                channel.last = fingerprint(now);
            }
            if (!channel.screens.contains(screen)) {
                channel.screens.add(screen);
            }
            screen.send(now);
        }
    }

    void gone(Screen screen) {
        Channel channel = channels.get(screen.device().store());
        if (channel != null) {
            channel.screens.remove(screen);
        }
    }

    void onReplanned(@Observes(during = TransactionPhase.AFTER_SUCCESS) Replanned plan) {
        ring(plan.store());
    }

    /** What is bumped is no longer in the plan, and fewer hands are, whether anything else has moved or not. */
    void onAppended(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedLog.Appended appended) {
        ring(appended.store());
    }

    private void ring(StoreId store) {
        Channel channel = channels.get(store);
        if (channel != null) {
            channel.bell.ring();
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compare() {
        List<StoreId> watched = channels.entrySet().stream()
                .filter(channel -> !channel.getValue().screens.isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (watched.isEmpty()) {
            return;
        }
        Map<StoreId, Long> marks = plans.marks(watched);
        watched.forEach(store -> {
            Channel channel = channels.get(store);
            long mark = marks.getOrDefault(store, 0L);
            if (channel.mark != mark) {
                channel.mark = mark;
                channel.bell.ring();
            }
        });
    }

    private void send(StoreId store, Channel channel) {
        synchronized (channel) {
            if (channel.screens.isEmpty()) {
                return;
            }
            try {
                String now = words.of(store);
                UUID fingerprint = fingerprint(now);
                if (!fingerprint.equals(channel.last)) {
                    channel.last = fingerprint;
                    channel.screens.removeIf(screen -> !screen.isOpen());
                    channel.screens.forEach(screen -> screen.send(now));
                }
            } catch (RuntimeException failure) {
                channel.bell.ring();
                LOG.errorf(failure, "the plan of %s will be shown again", store);
            }
        }
    }

    private static UUID fingerprint(String plan) {
        return UUID.nameUUIDFromBytes(plan.getBytes(StandardCharsets.UTF_8));
    }
}
