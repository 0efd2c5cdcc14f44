package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.TestKitchen.BURGER;
import static dev.matazu.kitchen.plan.TestKitchen.GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.PlanView.OpenOrder;
import dev.matazu.kitchen.plan.PlanView.OpenPiece;
import dev.matazu.kitchen.plan.ReadWhy.Explained;
import dev.matazu.kitchen.plan.Why.Kind;
import dev.matazu.platform.StoreId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff can see of a plan, and what it says of a promise later on. */
@KitchenTest
class ReadWhyApiTest extends InAKitchen {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

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
    ReadPlan readPlan;

    @Inject
    ReadWhy readWhy;

    @BeforeEach
    void oneGrill() {
        setPlaces.set(store, GRILL, 1);
    }

    @Test
    void who_lay_before_an_order_is_told_when_that_one_is_done_long_since() {
        UUID first = taken();
        replan.replan(store);
        UUID second = taken();
        shrinkBooking.remaining(store, first, List.of(), true);

        Why why = explained(second).why().orElseThrow();

        assertThat(why.chosen()).isFalse();
        assertThat(why.cause().kind()).isEqualTo(Kind.TAKEN);
        assertThat(why.cause().station()).isEqualTo(GRILL);
        assertThat(why.cause().before()).containsExactly(first);
    }

    @Test
    void a_time_that_was_asked_for_says_so() {
        UUID order = UUID.randomUUID();
        Instant slot = clock.instant().plus(Duration.ofHours(1));
        holdCapacity.hold(store, order, BURGER, Wanted.at(slot), FIVE_MINUTES);

        Why why = explained(order).why().orElseThrow();

        assertThat(why.chosen()).isTrue();
        assertThat(why.cause().kind()).isEqualTo(Kind.CHOSEN);
    }

    @Test
    void a_promise_that_was_moved_tells_when_and_why() {
        UUID order = taken();
        Promise promised = explained(order).now();
        setPlaces.set(store, GRILL, 0);
        replan.replan(store);

        Explained moved = explained(order);

        assertThat(moved.first()).isEqualTo(promised);
        assertThat(moved.moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(promised);
            assertThat(move.to()).isEqualTo(moved.now());
            assertThat(move.cause().kind()).isEqualTo(Kind.CLOSED);
            assertThat(move.cause().station()).isEqualTo(GRILL);
        });
    }

    @Test
    void somebody_who_paid_too_late_for_their_place_got_another_for_that_reason() {
        UUID late = UUID.randomUUID();
        holdCapacity.hold(store, late, BURGER, Wanted.asSoonAsPossible(), FIVE_MINUTES);
        clock.advance(Duration.ofMinutes(20));
        commitBooking.commit(store, late);

        assertThat(explained(late).moves())
                .singleElement()
                .satisfies(move -> assertThat(move.cause().kind()).isEqualTo(Kind.PAID_LATE));
    }

    @Test
    void what_is_asked_for_now_is_explained_like_a_promise() {
        UUID before = taken();

        Explained now = readWhy.now(store, BURGER).orElseThrow();

        assertThat(now.why().orElseThrow().cause().before()).containsExactly(before);
    }

    @Test
    void each_open_piece_has_a_time_paid_or_held() {
        UUID paid = taken();
        replan.replan(store);
        UUID held = UUID.randomUUID();
        holdCapacity.hold(store, held, BURGER, Wanted.asSoonAsPossible(), FIVE_MINUTES);

        List<OpenOrder> orders = readPlan.of(store).orders();

        assertThat(orders).extracting(OpenOrder::id).containsExactly(paid, held);
        assertThat(orders.get(0).heldUntil()).isNull();
        assertThat(orders.get(1).heldUntil()).isAfter(clock.instant());
        OpenPiece first = orders.get(0).pieces().get(0);
        OpenPiece second = orders.get(1).pieces().get(0);
        assertThat(Duration.between(first.begin(), first.end())).isEqualTo(Duration.ofMinutes(8));
        assertThat(second.begin()).isAfterOrEqualTo(first.end());
    }

    @Test
    void what_is_done_or_given_back_is_no_longer_in_the_plan_and_leaves_another_mark() {
        UUID done = taken();
        UUID given = UUID.randomUUID();
        holdCapacity.hold(store, given, BURGER, Wanted.asSoonAsPossible(), FIVE_MINUTES);
        Map<StoreId, Long> before = readPlan.marks(List.of(store));
        shrinkBooking.remaining(store, done, List.of(), true);
        clock.advance(FIVE_MINUTES);

        assertThat(readPlan.of(store).orders()).isEmpty();
        assertThat(readPlan.marks(List.of(store))).isNotEqualTo(before);
    }

    private UUID taken() {
        UUID order = UUID.randomUUID();
        commitBooking.take(store, order, BURGER);
        return order;
    }

    private Explained explained(UUID order) {
        return readWhy.of(store, order).orElseThrow();
    }
}
