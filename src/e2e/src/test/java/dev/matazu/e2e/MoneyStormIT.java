package dev.matazu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Guests order and pay while the processor fails in every way and the service is killed again and again. Long form: see
 * src/site/proofs.md.
 */
class MoneyStormIT {

    private static final int ORDERS = Integer.getInteger("storm.orders", 40);
    private static final long SEED = Long.getLong("storm.seed", System.nanoTime());
    private static final int GUESTS_AT_ONCE = Integer.getInteger("storm.guests", 8);
    private static final Duration RESOLVED_WITHIN = Duration.ofSeconds(180);
    private static final List<String> FAULTS_OF_CALLS = List.of(
            "http500",
            "http500_after_commit",
            "http429",
            "http409",
            "delay",
            "drop_request",
            "drop_reply_after_commit");
    private static final List<String> FAULTS_OF_WEBHOOKS = List.of(
            "webhook_before_reply",
            "webhook_five_times",
            "webhook_reversed",
            "webhook_never",
            "webhook_delay",
            "webhook_stale",
            "webhook_forged",
            "webhook_old_version");
    private static final List<String> CALLS = List.of(
            "POST /v1/checkout/sessions",
            "POST /v1/checkout/sessions/*",
            "POST /v1/payment_intents/*",
            "POST /v1/refunds",
            "GET /v1/*");

    private final Random luck = new Random(SEED);

    @Test
    void nobody_is_charged_twice_and_nothing_paid_is_lost_in_a_storm() throws Exception {
        System.out.printf("storm: %d orders, seed %d%n", ORDERS, SEED);
        try (Backstage backstage = Backstage.open()) {
            Map<String, String> settings = new HashMap<>(backstage.settings());
            settings.put("MATAZU_ORDER_PAY_WITHIN", "PT45S");
            List<StormGuest> guests = IntStream.range(0, ORDERS)
                    .mapToObj(no -> new StormGuest(backstage.service(), SEED, no))
                    .toList();
            RunningService service = storm(backstage, settings, guests);
            try {
                Books books = new Books(backstage);
                settle(books, service);
                System.out.println("storm: " + books.summary());
                guests.forEach(StormGuest::cancelUnlessFired);
                settle(books, service);
                assertThat(books.notFired())
                        .as("orders that wait, seed %d", SEED)
                        .isZero();
                assertThat(books.reservations()).as("seed %d", SEED).isEmpty();
                System.out.println("storm: " + books.summary());
                assertThat(books.orders()).as("orders that came through").isGreaterThan(ORDERS / 2);
            } finally {
                service.close();
            }
        }
    }

    /** Waits until every order and every telling has ended, and compares the books. */
    private static void settle(Books books, RunningService service) throws SQLException {
        long calm = System.nanoTime();
        while (books.unresolved() > 0 && System.nanoTime() - calm < RESOLVED_WITHIN.toNanos()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        System.out.printf(
                "storm: %d orders resolved after %d s%n",
                books.orders(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - calm));
        assertThat(books.unresolved())
                .as("unresolved, seed %d\n%s", SEED, service.output())
                .isZero();
        assertThat(books.differences()).as("seed %d", SEED).isEmpty();
        assertThat(books.ticketsWithoutMoney())
                .as("tickets without money, seed %d", SEED)
                .isZero();
        assertThat(books.paidOrdersWithoutOneTicket()).as("seed %d", SEED).isZero();
        assertThat(books.receiptsThatAreNotOnePerCapture()).as("seed %d", SEED).isZero();
    }

    /** Until every guest is done; leaves the service running and the processor well. */
    private RunningService storm(Backstage backstage, Map<String, String> settings, List<StormGuest> guests)
            throws Exception {
        var home = RunningService.newFolder();
        RunningService service = RunningService.start(home, settings);
        AtomicBoolean over = new AtomicBoolean();
        Thread weather = new Thread(() -> makeWeather(backstage, over), "weather");
        weather.start();
        ExecutorService phones = Executors.newFixedThreadPool(GUESTS_AT_ONCE);
        guests.forEach(phones::execute);
        phones.shutdown();
        int kills = 0;
        while (!phones.awaitTermination(3_000 + luck.nextInt(7_000), TimeUnit.MILLISECONDS)) {
            service.kill();
            service = RunningService.start(home, settings);
            kills++;
        }
        over.set(true);
        weather.join();
        backstage.noMoreFaults();
        System.out.printf("storm: the service was killed %d times%n", kills);
        return service;
    }

    private static void makeWeather(Backstage backstage, AtomicBoolean over) {
        Random luck = new Random(SEED + 1);
        while (!over.get()) {
            boolean webhook = luck.nextInt(3) == 0;
            List<String> kinds = webhook ? FAULTS_OF_WEBHOOKS : FAULTS_OF_CALLS;
            backstage.fault(
                    kinds.get(luck.nextInt(kinds.size())),
                    webhook ? "*" : CALLS.get(luck.nextInt(CALLS.size())),
                    1 + luck.nextInt(3),
                    luck.nextInt(2_000));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300 + luck.nextInt(700)));
        }
    }
}
