package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.TestKitchen.BAR;
import static dev.matazu.kitchen.plan.TestKitchen.GRILL;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Not a test, a measurement: how many orders a second one store can promise. Run by {@code -Dtest=HoldSpeed}. */
@KitchenTest
class HoldSpeed {

    private static final int GUESTS = Integer.getInteger("guests", 16);
    private static final int OPEN = 70;
    private static final Duration FOR = Duration.ofSeconds(10);
    private static final List<Work> MEAL = List.of(
            new Work(GRILL, Duration.ofSeconds(110)),
            new Work(GRILL, Duration.ofSeconds(90)),
            new Work(BAR, Duration.ofSeconds(30)));

    @Inject
    OpenKitchen openKitchen;

    @Inject
    HoldCapacity hold;

    @Inject
    CommitBooking commit;

    @Inject
    ReleaseBooking release;

    @Inject
    PlanLock lock;

    @Inject
    EntityManager database;

    private final Queue<UUID> open = new ConcurrentLinkedQueue<>();
    private StoreId store;

    @BeforeEach
    void openABigKitchen() {
        store = new StoreId("big-" + UUID.randomUUID());
        openKitchen.open(new KitchenSetup(
                store,
                LocalText.of("Big kitchen", "大きなキッチン"),
                ZoneId.of("Asia/Tokyo"),
                ReadyBy.EXPEDITER,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                List.of(
                        new Station(GRILL, LocalText.of("Grill", "グリル"), 6, 6),
                        new Station(BAR, LocalText.of("Bar", "バー"), 3, 3))));
    }

    @Test
    void orders_a_second() throws Exception {
        double bare = perSecond(this::lockAndWrite);
        perSecond(this::order);
        double orders = perSecond(this::order);
        System.out.printf(
                "one store, %d guests at once, %d open orders: %.0f orders a second held and committed,"
                        + " %.0f times a second the plan's lock and one row written: %.2f of it%n",
                GUESTS, OPEN, orders, bare, orders / bare);
    }

    private void lockAndWrite() {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.take(store);
            database.createNativeQuery("update kitchen.feed set seq = seq + 1 where store_id = :store")
                    .setParameter("store", store.value())
                    .executeUpdate();
        });
    }

    private void order() {
        UUID order = UUID.randomUUID();
        hold.hold(store, order, MEAL, Wanted.asSoonAsPossible(), Duration.ofMinutes(5));
        commit.commit(store, order);
        open.add(order);
        if (open.size() > OPEN) {
            release.release(store, open.poll());
        }
    }

    private static double perSecond(Runnable what) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        long end = System.nanoTime() + FOR.toNanos();
        ExecutorService guests = Executors.newFixedThreadPool(GUESTS);
        for (int i = 0; i < GUESTS; i++) {
            guests.execute(() -> {
                while (System.nanoTime() < end) {
                    what.run();
                    done.incrementAndGet();
                }
            });
        }
        guests.shutdown();
        guests.awaitTermination(1, TimeUnit.MINUTES);
        return done.get() / (double) FOR.toSeconds();
    }
}
