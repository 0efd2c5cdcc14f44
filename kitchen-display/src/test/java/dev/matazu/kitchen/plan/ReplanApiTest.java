package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.TestKitchen.BAR;
import static dev.matazu.kitchen.plan.TestKitchen.BURGER;
import static dev.matazu.kitchen.plan.TestKitchen.GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.CommitResult.Kept;
import dev.matazu.kitchen.plan.MovedBookings.Planned;
import dev.matazu.kitchen.plan.learn.Expected;
import dev.matazu.platform.StoreId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitchenTest
class ReplanApiTest extends InAKitchen {

    private static final List<Work> MEAL =
            List.of(new Work(GRILL, Duration.ofMinutes(8)), new Work(BAR, Duration.ofMinutes(1)));

    @Inject
    SetPlaces setPlaces;

    @Inject
    CommitBooking commitBooking;

    @Inject
    HoldCapacity holdCapacity;

    @Inject
    ShrinkBooking shrinkBooking;

    @Inject
    Replan replan;

    @Inject
    MovedBookings moved;

    @Inject
    Bookings bookings;

    @Inject
    ReadClaims claims;

    @Test
    void the_short_piece_of_an_order_is_begun_so_late_that_both_finish_together() {
        UUID order = UUID.randomUUID();
        commitBooking.take(store, order, MEAL);
        replan.replan(store);

        List<BookedPiece> pieces = open(order);
        assertThat(Duration.between(pieces.get(0).plannedAt(), pieces.get(1).plannedAt()))
                .isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void an_order_for_later_is_begun_later_when_there_is_nothing_before_it_and_its_owner_hears_of_it() {
        UUID order = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Instant slot = inOneHour();
        setPlaces.set(store, GRILL, 1);
        List<Work> fourMinutes = List.of(new Work(GRILL, Duration.ofMinutes(4)));
        booked(other, fourMinutes, Wanted.at(slot));
        booked(order, fourMinutes, Wanted.at(slot.plus(Duration.ofMinutes(1))));
        told(order);
        replan.replan(store);
        Instant begin = open(order).get(0).plannedAt();

        // nothing is left of the other, so both need not share the time before the slot
        shrinkBooking.remaining(store, other, List.of(), true);
        replan.replan(store);

        assertThat(open(order).get(0).plannedAt()).isNotEqualTo(begin);
        assertThat(moved.untold()).contains(new MovedBookings.Untold(store, order));
        assertThat(told(order).orElseThrow().beginAt())
                .isEqualTo(open(order).get(0).plannedAt());
        assertThat(moved.untold()).doesNotContain(new MovedBookings.Untold(store, order));
    }

    @Test
    void a_station_that_closes_moves_the_promises_that_need_it_once_and_never_back() {
        UUID burger = UUID.randomUUID();
        UUID coffee = UUID.randomUUID();
        Promise promised = taken(burger, BURGER);
        Promise coffeeAt = taken(coffee, TestKitchen.COFFEE);
        setPlaces.set(store, GRILL, 0);
        replan.replan(store);

        Promise later = told(burger).orElseThrow().promise();
        assertThat(later.from()).isAfter(promised.to());
        assertThat(told(coffee).map(Planned::promise).orElse(coffeeAt)).isEqualTo(coffeeAt);

        clock.advance(Duration.ofMinutes(2));
        replan.replan(store);
        assertThat(told(burger).map(Planned::promise).orElse(later)).isEqualTo(later);

        setPlaces.set(store, GRILL, 2);
        replan.replan(store);
        assertThat(told(burger).map(Planned::promise).orElse(later)).isEqualTo(later);
    }

    @Test
    void whoever_was_promised_later_and_is_done_sooner_counts_from_the_promised_time_on() {
        UUID patient = UUID.randomUUID();
        booked(patient, BURGER, Wanted.at(now().plus(Duration.ofMinutes(8))));
        UUID early = booked(20);
        UUID first = booked(21);
        UUID second = booked(22);

        shrinkBooking.remaining(store, early, List.of(), true);
        assertThat(overtaken(patient)).isZero();
        clock.advance(Duration.ofMinutes(12));
        shrinkBooking.remaining(store, first, List.of(), true);
        shrinkBooking.remaining(store, second, List.of(), true);
        assertThat(overtaken(patient)).isEqualTo(2);
    }

    @Test
    void a_kitchen_is_behind_until_a_booking_has_a_plan_and_again_when_what_was_to_be_done_is_not_bumped() {
        UUID order = UUID.randomUUID();
        List<StoreId> behind = QuarkusTransaction.requiringNew().call(() -> {
            commitBooking.take(store, order, List.of(new Work(GRILL, Duration.ofMinutes(4))));
            return bookings.behind(now());
        });
        assertThat(behind).contains(store);

        replan.replan(store);
        Instant done = open(order).get(0).plannedAt().plus(Duration.ofMinutes(4));
        assertThat(bookings.behind(done)).doesNotContain(store);
        assertThat(bookings.behind(done.plusSeconds(1))).contains(store);

        shrinkBooking.remaining(store, order, List.of(), true);
        assertThat(bookings.behind(done.plusSeconds(1))).doesNotContain(store);
    }

    private UUID booked(int inMinutes) {
        UUID order = UUID.randomUUID();
        booked(order, TestKitchen.COFFEE, Wanted.at(now().plus(Duration.ofMinutes(inMinutes))));
        return order;
    }

    private Promise taken(UUID order, List<Work> work) {
        Promise promise = ((Kept) commitBooking.take(store, order, work)).promise();
        replan.replan(store);
        told(order);
        return promise;
    }

    private void booked(UUID order, List<Work> work, Wanted wanted) {
        holdCapacity.hold(store, order, work, wanted, Duration.ofMinutes(5));
        assertThat(commitBooking.commit(store, order)).isInstanceOf(Kept.class);
    }

    private Optional<Planned> told(UUID order) {
        return moved.tell(store, order);
    }

    private List<BookedPiece> open(UUID order) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        bookings.findById(new Booking.Key(store.value(), order)).open());
    }

    private int overtaken(UUID order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> claims.of(store, UUID.randomUUID(), Expected.AS_SAID, clock.instant()).stream()
                        .filter(claim -> claim.id().equals(order))
                        .findFirst()
                        .orElseThrow()
                        .overtaken());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    }

    private Instant inOneHour() {
        return now().plus(Duration.ofHours(1));
    }
}
