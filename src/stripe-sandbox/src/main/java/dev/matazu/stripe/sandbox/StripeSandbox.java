package dev.matazu.stripe.sandbox;

import com.sun.net.httpserver.HttpServer;
import dev.matazu.stripe.sandbox.api.ApiHandler;
import dev.matazu.stripe.sandbox.api.Endpoints;
import dev.matazu.stripe.sandbox.control.ControlHandler;
import dev.matazu.stripe.sandbox.control.FateControl;
import dev.matazu.stripe.sandbox.control.FaultControl;
import dev.matazu.stripe.sandbox.control.Keys;
import dev.matazu.stripe.sandbox.control.SandboxClock;
import dev.matazu.stripe.sandbox.control.TimeControl;
import dev.matazu.stripe.sandbox.fault.Faults;
import dev.matazu.stripe.sandbox.hook.Deliveries;
import dev.matazu.stripe.sandbox.hook.Postman;
import dev.matazu.stripe.sandbox.hook.Retries;
import dev.matazu.stripe.sandbox.page.PageHandler;
import dev.matazu.stripe.sandbox.pay.Checkout;
import dev.matazu.stripe.sandbox.pay.Deadlines;
import dev.matazu.stripe.sandbox.pay.Disputes;
import dev.matazu.stripe.sandbox.pay.EventLog;
import dev.matazu.stripe.sandbox.pay.Payments;
import dev.matazu.stripe.sandbox.pay.Refunds;
import dev.matazu.stripe.sandbox.pay.TestCards;
import dev.matazu.stripe.sandbox.pay.Vouchers;
import dev.matazu.stripe.sandbox.state.ClockOffset;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.wire.Rendering;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A small stand-in for Stripe: the part of its HTTP API that Matazu uses, the hosted checkout page and signed webhooks.
 * What it confirmed is on disk in its data folder and there again after a crash. It takes test cards only.
 */
public final class StripeSandbox implements AutoCloseable {
    private static final int THREADS = 32;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final HttpServer server;
    private final ExecutorService workers;
    private final ScheduledExecutorService ticker;
    private final Optional<Deliveries> deliveries;
    private final Ledger ledger;
    private final FolderLock lock;
    private final Keys keys;
    private final AtomicBoolean closed = new AtomicBoolean();

    private StripeSandbox(Settings settings, Retries retries, FolderLock lock, HttpServer server) {
        this.lock = lock;
        this.server = server;
        this.keys = Keys.in(settings.dataFolder());
        var clock = new SandboxClock(settings.clock());
        this.ledger = Ledger.open(settings.dataFolder().resolve("journal.jsonl"), clock);
        ledger.change(change -> change.find(ClockOffset.class, ClockOffset.ID))
                .ifPresent(offset -> clock.setOffset(offset.seconds()));
        var target = Optional.ofNullable(settings.webhookTarget());
        var faults = new Faults();
        var rendering = new Rendering(server.getAddress().getPort());
        this.deliveries = target.map(url ->
                new Deliveries(ledger, new Postman(rendering, url, keys.webhookSecret(), clock), faults, retries));

        var events = new EventLog(target.isPresent());
        var disputes = new Disputes(events);
        var payments = new Payments(events, disputes);
        var vouchers = new Vouchers(payments, events);
        var refunds = new Refunds(events);
        var checkout = new Checkout(payments, vouchers, events);
        var deadlines = new Deadlines(ledger, checkout, payments, vouchers, refunds);
        var cards = new TestCards(keys.fingerprintSecret());
        var parts = new Endpoints(ledger, rendering, checkout, payments, vouchers, refunds, disputes, cards, target);
        server.createContext("/v1", new ApiHandler(keys, faults, deadlines, parts));
        server.createContext("/c", new PageHandler(parts, deadlines));
        var control = new ControlHandler(
                keys,
                new FaultControl(faults),
                new TimeControl(clock, ledger, deadlines::enforce),
                new FateControl(ledger, rendering, vouchers, disputes, refunds));
        server.createContext("/sandbox", control);

        this.workers = Executors.newFixedThreadPool(THREADS, task -> daemon(task, "sandbox-http"));
        this.ticker = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "sandbox-deadlines"));
        server.setExecutor(workers);
        deliveries.ifPresent(Deliveries::start);
        ticker.scheduleWithFixedDelay(deadlines::enforce, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        ticker.scheduleWithFixedDelay(ledger::forgetOutdated, 1, 1, TimeUnit.MINUTES);
        server.start();
    }

    /**
     * Starts listening, on all addresses so that a phone in the same network reaches the hosted page.
     *
     * @throws IllegalStateException with one plain line when the port or the data folder is taken
     */
    public static StripeSandbox start(Settings settings) {
        return start(settings, Retries.USUAL);
    }

    static StripeSandbox start(Settings settings, Retries retries) {
        var server = Listening.on(settings.port());
        FolderLock lock = null;
        try {
            lock = FolderLock.on(settings.dataFolder());
            return new StripeSandbox(settings, retries, lock, server);
        } catch (RuntimeException e) {
            server.stop(0);
            if (lock != null) {
                lock.close();
            }
            throw e;
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI apiBase() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** The API key it accepts; the same as long as the data folder stays. */
    public String secretKey() {
        return keys.secretKey();
    }

    /** What it signs webhooks with; the same as long as the data folder stays. */
    public String webhookSecret() {
        return keys.webhookSecret();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        server.stop(0);
        ticker.shutdown();
        workers.shutdownNow();
        deliveries.ifPresent(Deliveries::close);
        ledger.close();
        lock.close();
    }
}
