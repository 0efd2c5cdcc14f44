package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final StationCode GRILL = new StationCode("grill");
    private static final StationCode BAR = new StationCode("bar");
    private static final Load BURGER = Load.of(List.of(new Work(GRILL, minutes(8))));
    private static final Load COFFEE = Load.of(List.of(new Work(BAR, minutes(1))));

    private final PlanRules rules = new PlanRules(Duration.ofHours(3), minutes(15), minutes(3));
    private final Planner planner = new Planner(rules);
    private final List<Claim> claims = new ArrayList<>();
    private Map<StationCode, Integer> places = Map.of(GRILL, 2, BAR, 1);
    private Instant now = NOON;

    @Test
    void an_empty_kitchen_needs_as_long_as_its_longest_piece() {
        Load meal =
                Load.of(List.of(new Work(GRILL, minutes(8)), new Work(GRILL, minutes(5)), new Work(BAR, minutes(1))));

        assertThat(soonest(meal)).contains(promise(8, 11));
    }

    @Test
    void more_pieces_than_places_take_longer_than_one() {
        Load four = Load.of(List.of(
                new Work(GRILL, minutes(8)),
                new Work(GRILL, minutes(8)),
                new Work(GRILL, minutes(8)),
                new Work(GRILL, minutes(8))));

        assertThat(soonest(four)).contains(promise(16, 20));
    }

    @Test
    void a_burgers_range_differs_from_a_coffees() {
        thirtyOrders();

        assertThat(soonest(COFFEE)).contains(promise(1, 4));
        assertThat(soonest(BURGER)).contains(promise(124, 155));
    }

    @Test
    void thirty_open_orders_lengthen_the_range() {
        Promise alone = soonest(BURGER).orElseThrow();
        thirtyOrders();
        Promise afterThirty = soonest(BURGER).orElseThrow();

        assertThat(afterThirty.from()).isAfter(alone.from());
        assertThat(length(afterThirty)).isGreaterThan(length(alone));
    }

    @Test
    void a_promise_begins_at_a_whole_minute() {
        now = NOON.plusSeconds(1);

        assertThat(soonest(BURGER)).contains(promise(9, 12));
    }

    @Test
    void work_without_time_waits_for_nobody() {
        thirtyOrders();

        assertThat(soonest(Load.of(List.of(new Work(GRILL, Duration.ZERO))))).contains(promise(0, 3));
        assertThat(soonest(Load.of(List.of()))).contains(promise(0, 3));
    }

    @Test
    void a_slot_is_made_shortly_before_it() {
        Placing placing = planner.at(plan(), BURGER, at(120)).orElseThrow();

        assertThat(placing).isEqualTo(new Placing(at(105), promise(120, 124)));
    }

    @Test
    void a_slot_that_comes_sooner_than_the_food_is_not_promised() {
        assertThat(planner.at(plan(), BURGER, at(7))).isEmpty();
        assertThat(planner.at(plan(), BURGER, at(8))).isPresent();
    }

    @Test
    void a_full_slot_leaves_another_free() {
        fill(at(60), 3);

        assertThat(planner.at(plan(), BURGER, at(60))).isEmpty();
        assertThat(planner.at(plan(), BURGER, at(75))).isPresent();
    }

    @Test
    void windows_roll_so_that_what_lies_between_two_slots_counts_for_both() {
        places = Map.of(GRILL, 1);
        claims.add(new Claim(at(45), promise(60, 64), Map.of(GRILL, minutes(10))));
        claims.add(new Claim(at(60), promise(75, 79), Map.of(GRILL, minutes(10))));

        Load fiveMinutes = Load.of(List.of(new Work(GRILL, minutes(5))));
        assertThat(planner.at(plan(), fiveMinutes, at(67))).isPresent();
        claims.add(new Claim(at(52), promise(67, 71), Map.of(GRILL, minutes(5))));

        assertThat(planner.at(plan(), fiveMinutes, at(67))).isPresent();
        claims.add(new Claim(at(52), promise(67, 71), Map.of(GRILL, minutes(5))));
        assertThat(planner.at(plan(), fiveMinutes, at(67))).isEmpty();
    }

    @Test
    void an_order_as_soon_as_possible_does_not_push_a_slot_aside() {
        places = Map.of(GRILL, 1);
        claims.add(new Claim(at(0), promise(10, 14), Map.of(GRILL, minutes(10))));

        assertThat(soonest(BURGER)).contains(promise(18, 23));
    }

    @Test
    void an_order_as_soon_as_possible_uses_what_a_later_slot_leaves() {
        places = Map.of(GRILL, 1);
        claims.add(new Claim(at(45), promise(60, 64), Map.of(GRILL, minutes(15))));

        assertThat(soonest(BURGER)).contains(promise(8, 11));
    }

    @Test
    void a_late_kitchen_serves_the_new_order_last() {
        places = Map.of(GRILL, 1);
        claims.add(new Claim(at(-30), promise(-10, -6), Map.of(GRILL, minutes(20))));
        claims.add(new Claim(at(-10), promise(15, 19), Map.of(GRILL, minutes(5))));

        assertThat(soonest(BURGER)).contains(promise(33, 42));
    }

    @Test
    void a_late_grill_does_not_delay_a_coffee() {
        claims.add(new Claim(at(-30), promise(-10, -6), Map.of(GRILL, minutes(60))));

        assertThat(soonest(COFFEE)).contains(promise(1, 4));
    }

    @Test
    void what_is_made_gives_its_time_back() {
        places = Map.of(GRILL, 1);
        claims.add(new Claim(at(0), promise(20, 25), Map.of(GRILL, minutes(2))));

        assertThat(soonest(BURGER)).contains(promise(8, 11));
    }

    @Test
    void a_closed_or_unknown_station_promises_nothing() {
        places = Map.of(GRILL, 0);

        assertThat(soonest(BURGER)).isEmpty();
        assertThat(soonest(COFFEE)).isEmpty();
        assertThat(planner.at(plan(), BURGER, at(60))).isEmpty();
    }

    @Test
    void beyond_the_horizon_the_kitchen_is_full() {
        claims.add(new Claim(at(0), promise(172, 215), Map.of(GRILL, minutes(344))));
        assertThat(soonest(BURGER)).contains(promise(176, 220));

        claims.add(new Claim(at(0), promise(180, 225), Map.of(GRILL, minutes(16))));
        assertThat(soonest(BURGER)).isEmpty();
    }

    @Test
    void nothing_is_promised_after_the_last_time() {
        assertThat(planner.asSoonAsPossible(plan(), BURGER, at(8))).isPresent();
        assertThat(planner.asSoonAsPossible(plan(), BURGER, at(7))).isEmpty();
    }

    @Test
    void a_promise_can_be_kept_as_long_as_its_range_allows() {
        Placing held = planner.asSoonAsPossible(plan(), BURGER, Instant.MAX).orElseThrow();

        now = at(3);
        assertThat(planner.keeps(plan(), BURGER, held)).isTrue();
        now = at(3).plusSeconds(1);
        assertThat(planner.keeps(plan(), BURGER, held)).isFalse();
        assertThat(planner.instead(plan(), BURGER, held, Instant.MAX).map(Placing::promise))
                .contains(promise(12, 15));
    }

    @Test
    void two_that_pay_a_little_late_are_both_kept() {
        places = Map.of(GRILL, 1);
        Load five = Load.of(List.of(new Work(GRILL, minutes(5))));
        Placing first = planner.asSoonAsPossible(plan(), five, Instant.MAX).orElseThrow();
        Claim second = new Claim(at(0), promise(10, 13), five.perStation());
        claims.add(second);

        now = at(2);
        assertThat(planner.keeps(plan(), five, first)).isTrue();
    }

    @Test
    void a_slot_that_cannot_be_kept_becomes_a_later_one_and_never_an_earlier() {
        Placing held = planner.at(plan(), BURGER, at(60)).orElseThrow();
        fill(at(60), 3);
        places = Map.of(GRILL, 1);

        assertThat(planner.keeps(plan(), BURGER, held)).isFalse();
        Promise instead =
                planner.instead(plan(), BURGER, held, Instant.MAX).orElseThrow().promise();
        assertThat(instead.from()).isAfter(at(60));
        assertThat(planner.instead(plan(), BURGER, held, at(60))).isEmpty();
    }

    private void thirtyOrders() {
        IntStream.range(0, 30).forEach(i -> {
            Placing placing =
                    planner.asSoonAsPossible(plan(), BURGER, Instant.MAX).orElseThrow();
            claims.add(new Claim(placing.release(), placing.promise(), BURGER.perStation()));
        });
    }

    private void fill(Instant slot, int burgers) {
        for (int i = 0; i < burgers; i++) {
            Placing placing = planner.at(plan(), BURGER, slot).orElseThrow();
            claims.add(new Claim(placing.release(), placing.promise(), BURGER.perStation()));
        }
    }

    private Optional<Promise> soonest(Load load) {
        return planner.asSoonAsPossible(plan(), load, Instant.MAX).map(Placing::promise);
    }

    private Plan plan() {
        return new Plan(now, places, claims);
    }

    private static Promise promise(int from, int to) {
        return new Promise(at(from), at(to));
    }

    private static Instant at(int minutes) {
        return NOON.plus(minutes(minutes));
    }

    private static Duration length(Promise promise) {
        return Duration.between(promise.from(), promise.to());
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
