package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.TestKitchen.BURGER;
import static dev.matazu.kitchen.plan.TestKitchen.COFFEE;
import static dev.matazu.kitchen.plan.TestKitchen.GRILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.CommitResult.Kept;
import dev.matazu.kitchen.plan.CommitResult.Lost;
import dev.matazu.kitchen.plan.CommitResult.Moved;
import dev.matazu.kitchen.plan.HoldResult.Held;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitchenTest
class CommitBookingApiTest extends InAKitchen {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Inject
    SetPlaces setPlaces;

    @Inject
    HoldCapacity holdCapacity;

    @Inject
    CommitBooking commitBooking;

    @Inject
    ReleaseBooking releaseBooking;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    Replan replan;

    private final UUID order = UUID.randomUUID();

    @Test
    void a_hold_that_is_paid_in_time_keeps_its_promise() {
        Held held = hold(Wanted.asSoonAsPossible());

        assertThat(commit()).isEqualTo(new Kept(held.promise(), held.releaseAt()));
    }

    @Test
    void what_is_held_keeps_its_promise_when_fewer_cook_now_and_only_the_plan_moves_it() {
        UUID other = UUID.randomUUID();
        holdCapacity.hold(store, other, BURGER, Wanted.asSoonAsPossible(), FIVE_MINUTES);
        Held held = hold(Wanted.asSoonAsPossible());
        setPlaces.set(store, GRILL, 1);

        assertThat(commitBooking.commit(store, other)).isInstanceOf(Kept.class);
        assertThat(commit()).isEqualTo(new Kept(held.promise(), held.releaseAt()));

        replan.replan(store);
        assertThat(List.of(commit(), commitBooking.commit(store, other)))
                .hasOnlyElementsOfTypes(Kept.class, Moved.class)
                .hasAtLeastOneElementOfType(Moved.class);
    }

    @Test
    void committing_twice_answers_the_same() {
        hold(Wanted.asSoonAsPossible());
        CommitResult first = commit();

        clock.advance(Duration.ofMinutes(1));
        assertThat(commit()).isEqualTo(first);
        releaseBooking.release(store, order);
        assertThat(commit()).isEqualTo(first);
    }

    @Test
    void a_committed_booking_does_not_run_out() {
        setPlaces.set(store, GRILL, 1);
        Held held = hold(Wanted.at(inOneHour()));
        commit();

        clock.advance(Duration.ofMinutes(6));
        assertThat(expireHolds.expire()).doesNotContain(new ExpireHolds.Expired(store, order));
        assertThat(holdCapacity.hold(
                        store,
                        UUID.randomUUID(),
                        BURGER,
                        Wanted.at(held.promise().from()),
                        FIVE_MINUTES))
                .isInstanceOf(HoldResult.Full.class);
    }

    @Test
    void who_pays_after_the_hold_is_promised_a_later_time_and_told_so() {
        Held held = hold(Wanted.asSoonAsPossible());
        clock.advance(Duration.ofMinutes(10));
        expireHolds.expire();

        CommitResult moved = commit();

        assertThat(moved).asInstanceOf(type(Moved.class)).satisfies(move -> {
            assertThat(move.old()).isEqualTo(held.promise());
            assertThat(move.now().from()).isAfter(held.promise().to());
            assertThat(move.releaseAt()).isAfter(held.releaseAt());
        });
        assertThat(commit()).isEqualTo(moved);
    }

    @Test
    void who_pays_after_the_hold_keeps_a_slot_that_is_still_free() {
        Held held = hold(Wanted.at(inOneHour()));
        clock.advance(Duration.ofMinutes(10));
        expireHolds.expire();

        assertThat(commit()).isEqualTo(new Kept(held.promise(), held.releaseAt()));
    }

    @Test
    void who_pays_after_closing_has_lost_and_stays_so() {
        Instant closing = clock.instant().plus(Duration.ofMinutes(12));
        hold(Wanted.asSoonAsPossible().noLaterThan(closing));
        clock.advance(Duration.ofMinutes(10));

        assertThat(commit()).isEqualTo(new Lost());
        clock.reset();
        assertThat(commit()).isEqualTo(new Lost());
    }

    @Test
    void a_kitchen_that_closed_meanwhile_has_lost_the_order() {
        hold(Wanted.asSoonAsPossible());
        setPlaces.set(store, GRILL, 0);

        assertThat(commit()).isEqualTo(new Lost());
    }

    @Test
    void what_was_given_up_or_never_held_cannot_be_committed() {
        hold(Wanted.asSoonAsPossible());
        releaseBooking.release(store, order);
        releaseBooking.release(store, order);
        releaseBooking.release(store, UUID.randomUUID());

        assertThat(commit()).isEqualTo(new Lost());
        assertThat(commitBooking.commit(store, UUID.randomUUID())).isEqualTo(new Lost());
    }

    @Test
    void an_arrival_books_and_commits_at_once_and_only_once() {
        CommitResult taken = commitBooking.take(store, order, COFFEE);

        assertThat(taken).isInstanceOf(Kept.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(commitBooking.take(store, order, COFFEE)).isEqualTo(taken);
    }

    @Test
    void an_arrival_that_found_the_kitchen_closed_may_try_again() {
        setPlaces.set(store, GRILL, 0);
        assertThat(commitBooking.take(store, order, BURGER)).isEqualTo(new Lost());

        setPlaces.set(store, GRILL, 1);
        assertThat(commitBooking.take(store, order, BURGER)).isInstanceOf(Kept.class);
    }

    private Held hold(Wanted wanted) {
        return (Held) holdCapacity.hold(store, order, BURGER, wanted, FIVE_MINUTES);
    }

    private CommitResult commit() {
        return commitBooking.commit(store, order);
    }

    private Instant inOneHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }
}
