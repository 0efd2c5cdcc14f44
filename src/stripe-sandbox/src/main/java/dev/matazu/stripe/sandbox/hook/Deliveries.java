package dev.matazu.stripe.sandbox.hook;

import dev.matazu.stripe.sandbox.fault.Fault;
import dev.matazu.stripe.sandbox.fault.Faults;
import dev.matazu.stripe.sandbox.hook.Letter.Flaw;
import dev.matazu.stripe.sandbox.state.Event;
import dev.matazu.stripe.sandbox.state.Event.DeliveryState;
import dev.matazu.stripe.sandbox.state.Ledger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Brings every event to the webhook target at least once. What is still to be brought is in the ledger, so a restart
 * goes on with it.
 */
public final class Deliveries implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Deliveries.class.getName());
    private static final int AT_A_TIME = 4;

    private final Ledger ledger;
    private final Postman postman;
    private final Faults faults;
    private final Retries retries;
    private final List<Letter> heldBack = new ArrayList<>();
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(AT_A_TIME, task -> {
        var thread = new Thread(task, "sandbox-webhooks");
        thread.setDaemon(true);
        return thread;
    });

    public Deliveries(Ledger ledger, Postman postman, Faults faults, Retries retries) {
        this.ledger = ledger;
        this.postman = postman;
        this.faults = faults;
        this.retries = retries;
    }

    /** Takes up what an earlier run left, oldest first, and from now on whatever happens. */
    public void start() {
        var left = ledger.change(change -> change.newestFirst(Event.class)
                .filter(event -> event.delivery() == DeliveryState.PENDING)
                .toList());
        var oldestFirst = new ArrayList<>(left);
        Collections.reverse(oldestFirst);
        ledger.onEvents(this::accept);
        oldestFirst.forEach(event -> bring(List.of(Letter.of(event)), Duration.ZERO));
    }

    private void accept(List<Event> events) {
        var atOnce = new ArrayList<Letter>();
        for (Event event : events) {
            if (event.isOnItsWay()) {
                faults.takeForWebhook(event.type())
                        .ifPresentOrElse(fault -> misdeliver(event, fault), () -> atOnce.add(Letter.of(event)));
            }
        }
        bring(atOnce, Duration.ZERO);
    }

    private void misdeliver(Event event, Fault fault) {
        var letter = Letter.of(event);
        var wait = Duration.ofMillis(fault.millis());
        switch (fault.kind()) {
            case WEBHOOK_NEVER -> update(event.givenUp());
            case WEBHOOK_TWICE -> bring(Collections.nCopies(2, letter), Duration.ZERO);
            case WEBHOOK_FIVE_TIMES -> bring(Collections.nCopies(5, letter), Duration.ZERO);
            case WEBHOOK_DELAY -> bring(List.of(letter), wait);
            case WEBHOOK_REVERSED -> holdBack(letter, fault.times() <= 1, wait);
            case WEBHOOK_BEFORE_REPLY -> attempt(letter);
            case WEBHOOK_STALE -> bring(List.of(new Letter(event, Flaw.STALE, wait.toSeconds())), Duration.ZERO);
            case WEBHOOK_FORGED -> bring(List.of(new Letter(event, Flaw.FORGED, 0)), Duration.ZERO);
            case WEBHOOK_OLD_VERSION -> bring(List.of(new Letter(event, Flaw.OLD_VERSION, 0)), Duration.ZERO);
            default -> throw new IllegalArgumentException("not a fault of webhooks: " + fault.kind());
        }
    }

    /** Keeps a letter until the last one comes, at the longest for {@code wait}. */
    private void holdBack(Letter letter, boolean last, Duration wait) {
        synchronized (heldBack) {
            heldBack.add(0, letter);
        }
        if (last) {
            letGo();
        } else {
            later(this::letGo, wait);
        }
    }

    private void letGo() {
        synchronized (heldBack) {
            bring(List.copyOf(heldBack), Duration.ZERO);
            heldBack.clear();
        }
    }

    /** Brings letters one after another; each that fails is tried again on its own. */
    private void bring(List<Letter> letters, Duration delay) {
        if (!letters.isEmpty()) {
            later(() -> letters.forEach(this::attempt), delay);
        }
    }

    private void later(Runnable task, Duration delay) {
        try {
            pool.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.log(Level.DEBUG, "closing; the ledger keeps what is to be brought");
        }
    }

    private void attempt(Letter letter) {
        var event = letter.event();
        try {
            if (postman.bring(letter)) {
                update(event.delivered());
                return;
            }
            var failed = event.failedOnce(retries.mostAttempts());
            update(failed);
            if (failed.delivery() == DeliveryState.PENDING) {
                bring(List.of(letter.again(failed)), retries.after(failed.attempts()));
            }
        } catch (IllegalStateException | InterruptedException closing) {
            LOG.log(Level.DEBUG, "closing; the ledger keeps {0}", event.id());
        }
    }

    private void update(Event event) {
        ledger.change(change -> change.put(event));
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
