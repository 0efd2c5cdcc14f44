package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Piece.Begun;
import dev.matazu.kitchen.plan.schedule.Piece.Waiting;
import dev.matazu.kitchen.plan.schedule.Staffing;
import dev.matazu.kitchen.plan.schedule.Start;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final StationCode GRILL = new StationCode("grill");
    private static final StationCode BAR = new StationCode("bar");
    private static final List<Work> BURGER = List.of(new Work(GRILL, minutes(8)));
    private static final List<Work> COFFEE = List.of(new Work(BAR, minutes(1)));

    private final PlanRules rules = PlanRules.usual();
    private final Planner planner = new Planner(rules);
    private final List<Claim> claims = new ArrayList<>();
    private Map<StationCode, Staffing> stations = Map.of(GRILL, Staffing.of(2), BAR, Staffing.of(1));
    private Instant now = NOON;

    @Test
    void an_empty_kitchen_needs_as_long_as_its_longest_piece() {
        List<Work> meal = List.of(new Work(GRILL, minutes(8)), new Work(GRILL, minutes(5)), new Work(BAR, minutes(1)));

        assertThat(soonest(meal)).contains(promise(8, 13));
    }

    @Test
    void more_pieces_than_places_take_longer_than_one() {
        List<Work> four = Collections.nCopies(4, BURGER.get(0));

        assertThat(soonest(four)).contains(promise(14, 19));
    }

    @Test
    void thirty_open_burgers_make_the_next_one_later_but_no_coffee() {
        thirtyOrders();

        assertThat(soonest(COFFEE)).contains(promise(1, 6));
        assertThat(soonest(BURGER)).contains(promise(127, 132));
    }

    @Test
    void a_promise_begins_at_a_whole_minute() {
        now = NOON.plusSeconds(1);

        assertThat(soonest(BURGER)).contains(promise(9, 14));
    }

    @Test
    void work_without_time_waits_for_nobody() {
        thirtyOrders();

        assertThat(soonest(List.of(new Work(GRILL, Duration.ZERO)))).contains(promise(0, 5));
        assertThat(soonest(List.of())).contains(promise(0, 5));
    }

    @Test
    void a_slot_is_made_shortly_before_it() {
        Placing placing = planner.at(plan(), BURGER, at(120)).orElseThrow();

        assertThat(placing).isEqualTo(new Placing(at(113), promise(120, 125)));
    }

    @Test
    void a_slot_that_comes_sooner_than_the_food_is_not_promised() {
        assertThat(planner.at(plan(), BURGER, at(7))).isEmpty();
        assertThat(planner.at(plan(), BURGER, at(8))).isPresent();
    }

    @Test
    void a_full_slot_leaves_another_free() {
        fill(at(60), 2);

        assertThat(planner.at(plan(), BURGER, at(60))).isEmpty();
        assertThat(planner.at(plan(), BURGER, at(75))).isPresent();
    }

    @Test
    void windows_roll_so_that_what_lies_between_two_slots_counts_for_both() {
        staff(GRILL, 1);
        claim(promise(60, 65), minutes(10));
        claim(promise(75, 80), minutes(10));

        List<Work> fiveMinutes = List.of(new Work(GRILL, minutes(5)));
        assertThat(planner.at(plan(), fiveMinutes, at(67))).isPresent();
        claim(promise(67, 72), minutes(5));

        assertThat(planner.at(plan(), fiveMinutes, at(67))).isEmpty();
    }

    @Test
    void an_order_as_soon_as_possible_does_not_push_a_slot_aside() {
        staff(GRILL, 1);
        claim(promise(10, 15), minutes(10));

        assertThat(soonest(BURGER)).contains(promise(17, 22));
    }

    @Test
    void an_order_as_soon_as_possible_uses_what_a_later_slot_leaves() {
        staff(GRILL, 1);
        claim(promise(60, 65), minutes(15));

        assertThat(soonest(BURGER)).contains(promise(8, 13));
    }

    @Test
    void a_late_kitchen_serves_the_new_order_last() {
        staff(GRILL, 1);
        claim(promise(-10, -5), minutes(20));
        claim(promise(15, 20), minutes(5));

        assertThat(soonest(BURGER)).contains(promise(31, 36));
    }

    @Test
    void a_late_grill_does_not_delay_a_coffee() {
        claim(promise(-10, -5), minutes(60));

        assertThat(soonest(COFFEE)).contains(promise(1, 6));
    }

    @Test
    void what_is_in_hand_is_waited_for_and_what_is_overdue_counts_as_done_any_moment() {
        staff(GRILL, 1);
        claims.add(Claim.asked(UUID.randomUUID(), promise(0, 5), List.of(Begun.of(GRILL, at(2)))));
        assertThat(soonest(BURGER)).contains(promise(8, 13));

        now = at(4);
        assertThat(soonest(BURGER)).contains(promise(12, 17));
    }

    @Test
    void whoever_was_overtaken_often_enough_goes_before_all_others() {
        staff(GRILL, 1);
        claim(promise(5, 10), minutes(5));
        Claim patient = new Claim(
                UUID.randomUUID(),
                0,
                promise(8, 13),
                false,
                rules.mostOvertaken(),
                true,
                false,
                true,
                List.of(Waiting.of(GRILL, minutes(8))));
        claims.add(patient);

        Start first = planner.schedule(plan()).starts().get(0);

        assertThat(first.job()).isEqualTo(patient.id());
    }

    @Test
    void a_basket_takes_three_portions_of_one_kind_at_once() {
        stations = Map.of(GRILL, Staffing.of(1, 3));
        Work fries = new Work(GRILL, minutes(4), "fries");
        Work nuggets = new Work(GRILL, minutes(4), "nuggets");

        assertThat(soonest(Collections.nCopies(3, fries))).contains(promise(4, 9));
        assertThat(soonest(Collections.nCopies(4, fries))).contains(promise(6, 11));
        assertThat(soonest(List.of(fries, nuggets))).contains(promise(6, 11));
    }

    @Test
    void what_goes_on_at_another_station_is_promised_for_the_end_of_both() {
        Work burger = new Work(GRILL, minutes(6), "burger").then(BAR, minutes(2));

        assertThat(soonest(List.of(burger))).contains(promise(8, 13));
        assertThat(soonest(List.of(burger, new Work(BAR, minutes(5))))).contains(promise(8, 13));
    }

    @Test
    void a_closed_or_unknown_station_promises_nothing() {
        stations = Map.of(GRILL, Staffing.of(0));

        assertThat(soonest(BURGER)).isEmpty();
        assertThat(soonest(COFFEE)).isEmpty();
        assertThat(planner.at(plan(), BURGER, at(60))).isEmpty();
    }

    @Test
    void beyond_the_horizon_the_kitchen_is_full() {
        claim(promise(172, 177), minutes(172), minutes(172));
        assertThat(soonest(BURGER)).contains(promise(179, 184));

        claim(promise(180, 185), minutes(8), minutes(8));
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

        now = at(5);
        assertThat(planner.keeps(plan(), BURGER, held)).isTrue();
        now = at(5).plusSeconds(1);
        assertThat(planner.keeps(plan(), BURGER, held)).isFalse();
        assertThat(planner.instead(plan(), BURGER, held, Instant.MAX).map(Placing::promise))
                .contains(promise(14, 19));
    }

    @Test
    void two_that_pay_a_little_late_are_both_kept() {
        staff(GRILL, 1);
        List<Work> five = List.of(new Work(GRILL, minutes(5)));
        Placing first = planner.asSoonAsPossible(plan(), five, Instant.MAX).orElseThrow();
        claim(first.promise(), minutes(5));
        Promise second = soonest(five).orElseThrow();
        claims.clear();
        claim(second, minutes(5));

        now = at(2);
        assertThat(planner.keeps(plan(), five, first)).isTrue();
    }

    @Test
    void a_slot_that_cannot_be_kept_becomes_a_later_one_and_never_an_earlier() {
        Placing held = planner.at(plan(), BURGER, at(60)).orElseThrow();
        fill(at(60), 2);
        staff(GRILL, 1);

        assertThat(planner.keeps(plan(), BURGER, held)).isFalse();
        Promise instead =
                planner.instead(plan(), BURGER, held, Instant.MAX).orElseThrow().promise();
        assertThat(instead.from()).isAfter(at(60));
        assertThat(planner.instead(plan(), BURGER, held, at(60))).isEmpty();
    }

    private void thirtyOrders() {
        IntStream.range(0, 30).forEach(i -> claim(soonest(BURGER).orElseThrow(), minutes(8)));
    }

    private void fill(Instant slot, int burgers) {
        for (int i = 0; i < burgers; i++) {
            claim(planner.at(plan(), BURGER, slot).orElseThrow().promise(), minutes(8));
        }
    }

    private void claim(Promise promise, Duration... atTheGrill) {
        List<Piece> pieces = new ArrayList<>();
        for (Duration length : atTheGrill) {
            pieces.add(Waiting.of(GRILL, length));
        }
        claims.add(Claim.asked(UUID.randomUUID(), promise, pieces));
    }

    private void staff(StationCode station, int places) {
        stations = Map.of(station, Staffing.of(places), BAR, Staffing.of(1));
    }

    private Optional<Promise> soonest(List<Work> work) {
        return planner.asSoonAsPossible(plan(), work, Instant.MAX).map(Placing::promise);
    }

    private Plan plan() {
        return new Plan(now, stations, claims);
    }

    private static Promise promise(int from, int to) {
        return new Promise(at(from), at(to));
    }

    private static Instant at(int minutes) {
        return NOON.plus(minutes(minutes));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
