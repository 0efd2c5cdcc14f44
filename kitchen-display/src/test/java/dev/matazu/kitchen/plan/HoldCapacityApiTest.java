package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.TestKitchen.BAR;
import static dev.matazu.kitchen.plan.TestKitchen.BURGER;
import static dev.matazu.kitchen.plan.TestKitchen.COFFEE;
import static dev.matazu.kitchen.plan.TestKitchen.GRILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.HoldResult.Full;
import dev.matazu.kitchen.plan.HoldResult.Held;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@KitchenTest
class HoldCapacityApiTest extends InAKitchen {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final List<Work> FIVE_MINUTES_AT_THE_BAR = List.of(new Work(BAR, FIVE_MINUTES));

    @Inject
    Kitchens kitchens;

    @Inject
    Stations stations;

    @Inject
    SetPlaces setPlaces;

    @Inject
    QuoteKitchen quoteKitchen;

    @Inject
    HoldCapacity holdCapacity;

    @Inject
    CommitBooking commitBooking;

    @Inject
    ReleaseBooking releaseBooking;

    @Inject
    ShrinkBooking shrinkBooking;

    @Inject
    ExpireHolds expireHolds;

    @Test
    void two_hundred_buyers_for_the_last_ten_places_of_a_slot_get_exactly_ten() throws Exception {
        Instant slot = inHours(2);
        // done at most five minutes before the slot and five after its beginning, a minute each: eleven places
        hold(COFFEE, Wanted.at(slot));

        List<HoldResult> results = allAtOnce(200, () -> hold(COFFEE, Wanted.at(slot)));

        assertThat(results.stream().filter(Held.class::isInstance)).hasSize(10);
        assertThat(results.stream().filter(Full.class::isInstance)).hasSize(190);
    }

    @Test
    void buyers_of_the_same_moment_are_promised_one_after_the_other() throws Exception {
        List<HoldResult> results = allAtOnce(20, () -> hold(FIVE_MINUTES_AT_THE_BAR, Wanted.asSoonAsPossible()));

        List<Instant> begins = results.stream()
                .map(result -> ((Held) result).promise().from())
                .sorted()
                .toList();
        for (int i = 1; i < begins.size(); i++) {
            // a minute may begin meanwhile, and the first begins a minute late
            assertThat(Duration.between(begins.get(i - 1), begins.get(i)))
                    .isBetween(FIVE_MINUTES.minusMinutes(1), FIVE_MINUTES.plusMinutes(1));
        }
    }

    @Test
    void a_commit_and_an_expiry_of_the_same_moment_leave_the_order_its_place() throws Exception {
        List<UUID> orders = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID order = UUID.randomUUID();
            orders.add(order);
            holdCapacity.hold(store, order, COFFEE, Wanted.at(inHours(2)), FIVE_MINUTES);
        }
        clock.advance(FIVE_MINUTES);

        List<Callable<Object>> both = new ArrayList<>();
        orders.forEach(order -> both.add(() -> commitBooking.commit(store, order)));
        orders.forEach(order -> both.add(() -> expireHolds.expire()));
        allAtOnce(both);

        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(commitBooking.commit(store, order)).isInstanceOf(CommitResult.Kept.class));
    }

    @Test
    void a_hold_gets_what_was_quoted() {
        for (int i = 0; i < 10; i++) {
            Promise quoted = quoteKitchen.quote(store, BURGER).orElseThrow();
            Held held = held(BURGER, Wanted.asSoonAsPossible());
            // a minute may begin in between, and can move the promise by that minute
            assertThat(Duration.between(quoted.from(), held.promise().from()))
                    .isBetween(Duration.ZERO, Duration.ofMinutes(1));
        }
    }

    @Test
    void an_offered_slot_is_held_as_it_was_offered() {
        Instant until = clock.instant().plus(Duration.ofHours(2));
        List<Promise> slots = quoteKitchen.slots(store, BURGER, Instant.MIN, until);

        assertThat(slots)
                .hasSizeBetween(7, 8)
                .allSatisfy(
                        slot -> assertThat(slot.from().getEpochSecond() % 900).isZero());
        Promise last = slots.get(slots.size() - 1);
        assertThat(held(BURGER, Wanted.at(last.from())).promise()).isEqualTo(last);
    }

    @Test
    void a_full_slot_names_the_next_free_one() {
        Instant slot = quoteKitchen
                .slots(store, COFFEE, Instant.MIN, inHours(2))
                .get(4)
                .from();
        fill(slot);

        assertThat(hold(COFFEE, Wanted.at(slot)))
                .asInstanceOf(type(Full.class))
                .satisfies(full ->
                        assertThat(full.nextFree().map(Promise::from)).contains(slot.plus(Duration.ofMinutes(15))));
        assertThat(hold(COFFEE, Wanted.at(slot).noLaterThan(slot))).isEqualTo(new Full(Optional.empty()));
    }

    @Test
    void nothing_is_held_after_the_last_time() {
        Instant now = clock.instant();
        assertThat(hold(BURGER, Wanted.asSoonAsPossible().noLaterThan(now.plus(FIVE_MINUTES))))
                .isEqualTo(new Full(Optional.empty()));
        Instant slot = inHours(1);
        assertThat(hold(BURGER, Wanted.at(slot).noLaterThan(slot.minusSeconds(1))))
                .isInstanceOf(Full.class);
    }

    @Test
    void holding_twice_takes_capacity_once() {
        UUID order = UUID.randomUUID();
        HoldResult first = holdCapacity.hold(store, order, BURGER, Wanted.asSoonAsPossible(), FIVE_MINUTES);

        assertThat(holdCapacity.hold(store, order, BURGER, Wanted.asSoonAsPossible(), FIVE_MINUTES))
                .isEqualTo(first);
        releaseBooking.release(store, order);
        assertThatTheBarAndGrillAreFree();
    }

    @Test
    void a_hold_whose_time_is_up_frees_its_place_at_once() {
        Instant slot = inHours(2);
        UUID late = UUID.randomUUID();
        holdCapacity.hold(store, late, COFFEE, Wanted.at(slot), FIVE_MINUTES);
        fill(slot);
        assertThat(hold(COFFEE, Wanted.at(slot))).isInstanceOf(Full.class);

        clock.advance(FIVE_MINUTES);

        assertThat(hold(COFFEE, Wanted.at(slot))).isInstanceOf(Held.class);
        assertThat(expireHolds.expire()).contains(new ExpireHolds.Expired(store, late));
        assertThat(expireHolds.expire()).doesNotContain(new ExpireHolds.Expired(store, late));
    }

    @Test
    void an_order_can_hold_again_after_its_hold_is_over() {
        UUID order = UUID.randomUUID();
        holdCapacity.hold(store, order, BURGER, Wanted.asSoonAsPossible(), FIVE_MINUTES);
        releaseBooking.release(store, order);

        assertThat(holdCapacity.hold(store, order, COFFEE, Wanted.asSoonAsPossible(), FIVE_MINUTES))
                .isInstanceOf(Held.class);
        assertThat(commitBooking.commit(store, order)).isInstanceOf(CommitResult.Kept.class);
    }

    @Test
    void a_hold_is_undone_with_the_transaction_that_asked_for_it() {
        QuarkusTransaction.begin();
        held(FIVE_MINUTES_AT_THE_BAR, Wanted.asSoonAsPossible());
        QuarkusTransaction.rollback();

        assertThatTheBarAndGrillAreFree();
    }

    @Test
    void progress_frees_capacity_and_a_recall_takes_it_again() {
        UUID order = UUID.randomUUID();
        List<Work> meal = List.of(
                new Work(GRILL, Duration.ofMinutes(20)),
                new Work(GRILL, Duration.ofMinutes(20)),
                new Work(BAR, Duration.ofMinutes(10)));
        commitBooking.take(store, order, meal);
        Duration busy = waitFor(BURGER);

        shrinkBooking.remaining(store, order, List.of(new OpenWork(1, GRILL, Duration.ofMinutes(2), null, true)), true);
        assertThat(waitFor(BURGER)).isLessThan(busy);
        assertThat(waitFor(COFFEE)).isLessThanOrEqualTo(Duration.ofMinutes(2));

        shrinkBooking.remaining(
                store,
                order,
                meal.stream()
                        .map(work -> new OpenWork(1, work.station(), work.makeTime(), null, false))
                        .toList(),
                true);
        assertThat(waitFor(BURGER)).isBetween(busy.minusMinutes(1), busy.plusMinutes(1));

        shrinkBooking.remaining(store, order, List.of(), true);
        assertThatTheBarAndGrillAreFree();
    }

    @Test
    void a_closed_station_holds_nothing_until_it_opens_again() {
        setPlaces.set(store, GRILL, 0);
        assertThat(hold(BURGER, Wanted.asSoonAsPossible())).isInstanceOf(Full.class);
        assertThat(quoteKitchen.quote(store, COFFEE)).isPresent();

        setPlaces.set(store, GRILL, 3);
        assertThat(hold(BURGER, Wanted.asSoonAsPossible())).isInstanceOf(Held.class);
    }

    @Test
    void a_station_has_no_more_places_than_when_fully_staffed() {
        assertThatThrownBy(() -> setPlaces.set(store, GRILL, 4)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.kind()).isEqualTo("places-out-of-range");
        });
        assertThatThrownBy(() -> setPlaces.set(store, GRILL, -1)).isInstanceOf(Problem.class);
        assertThat(stations.of(store).get(0).places()).isEqualTo(2);
    }

    @Test
    void a_kitchen_reads_as_it_was_opened_and_can_be_opened_again() {
        openKitchen.open(kitchen);

        assertThat(kitchens.of(store)).contains(kitchen);
        assertThat(kitchens.of(new StoreId("nowhere"))).isEmpty();
        assertThatThrownBy(() -> holdCapacity.hold(
                        new StoreId("nowhere"), UUID.randomUUID(), BURGER, Wanted.asSoonAsPossible(), FIVE_MINUTES))
                .isInstanceOf(Problem.class);
    }

    private void fill(Instant slot) {
        HoldResult result = hold(COFFEE, Wanted.at(slot));
        while (result instanceof Held) {
            result = hold(COFFEE, Wanted.at(slot));
        }
    }

    private void assertThatTheBarAndGrillAreFree() {
        assertThat(waitFor(COFFEE)).isLessThanOrEqualTo(Duration.ofMinutes(2));
        assertThat(waitFor(BURGER)).isLessThanOrEqualTo(Duration.ofMinutes(9));
    }

    private Duration waitFor(List<Work> work) {
        return quoteKitchen.onArrival(store, work).orElseThrow().soonest();
    }

    private HoldResult hold(List<Work> work, Wanted wanted) {
        return holdCapacity.hold(store, UUID.randomUUID(), work, wanted, FIVE_MINUTES);
    }

    private Held held(List<Work> work, Wanted wanted) {
        return (Held) hold(work, wanted);
    }

    private Instant inHours(int hours) {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofHours(hours));
    }

    private static <T> List<T> allAtOnce(int times, Callable<T> task) throws Exception {
        return allAtOnce(Collections.nCopies(times, task));
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
