package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.Why.Cause;
import dev.matazu.kitchen.plan.Why.Kind;
import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Piece.Begun;
import dev.matazu.kitchen.plan.schedule.Piece.Waiting;
import dev.matazu.kitchen.plan.schedule.Schedule;
import dev.matazu.kitchen.plan.schedule.Staffing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Why a time was promised, in kitchens small enough to see it. */
class WhyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final StationCode GRILL = new StationCode("grill");
    private static final StationCode BAR = new StationCode("bar");
    private static final List<Work> BURGER = List.of(new Work(GRILL, minutes(8)));

    private final Planner planner = new Planner(PlanRules.usual());
    private final List<Claim> claims = new ArrayList<>();
    private final Map<StationCode, Staffing> stations =
            new HashMap<>(Map.of(GRILL, Staffing.of(1), BAR, Staffing.of(1)));

    @Test
    void in_an_empty_kitchen_an_order_takes_as_long_as_its_longest_piece() {
        Cause cause = why(List.of(new Work(GRILL, minutes(8)), new Work(BAR, minutes(1))));

        assertThat(cause).isEqualTo(new Cause(Kind.LENGTH, GRILL, 480, null, at(8), List.of()));
    }

    @Test
    void more_pieces_than_places_wait_for_each_other() {
        Cause cause = why(Collections.nCopies(3, BURGER.get(0)));

        assertThat(cause).isEqualTo(new Cause(Kind.PLACES, GRILL, 480, null, at(24), List.of()));
    }

    @Test
    void who_came_before_is_named_in_the_order_in_which_they_are_made() {
        UUID inHand = claim(0, Begun.of(GRILL, at(4)));
        UUID first = claim(10, Waiting.of(GRILL, minutes(8)));
        UUID second = claim(20, Waiting.of(GRILL, minutes(8)));
        claim(10, Waiting.of(BAR, minutes(1)));

        Cause cause = why(BURGER);

        assertThat(cause.kind()).isEqualTo(Kind.TAKEN);
        assertThat(cause.station()).isEqualTo(GRILL);
        assertThat(cause.before()).containsExactly(inHand, first, second);
        assertThat(cause.until()).isEqualTo(at(21));
        assertThat(cause.ready()).isEqualTo(at(29));
    }

    @Test
    void who_comes_later_did_not_lie_before_it() {
        claim(60, Waiting.of(GRILL, minutes(15)));

        assertThat(why(BURGER)).isEqualTo(new Cause(Kind.LENGTH, GRILL, 480, null, at(8), List.of()));
    }

    @Test
    void the_station_that_is_done_last_decides() {
        claim(-5, Waiting.of(BAR, minutes(20)));

        Cause cause = why(List.of(BURGER.get(0), new Work(BAR, minutes(1))));

        assertThat(cause.station()).isEqualTo(BAR);
        assertThat(cause.until()).isEqualTo(at(20));
        assertThat(cause.ready()).isEqualTo(at(21));
    }

    @Test
    void a_station_where_nobody_works_yet_is_waited_for() {
        stations.put(GRILL, Staffing.of(0).andFrom(at(30), 2));

        assertThat(why(BURGER)).isEqualTo(new Cause(Kind.CLOSED, GRILL, 480, at(30), at(38), List.of()));
    }

    @Test
    void a_promise_given_before_is_a_reason_where_the_station_had_room() {
        Promise later = new Promise(at(17), at(22));

        assertThat(planner.why(plan(), BURGER, later).cause().kind()).isEqualTo(Kind.PROMISES);
    }

    @Test
    void a_promise_is_late_because_of_who_is_made_before() {
        UUID before = claim(0, Begun.of(GRILL, at(30)));
        UUID late = claim(8, Waiting.of(GRILL, minutes(8)));

        Cause cause = delay(late);

        assertThat(cause).isEqualTo(new Cause(Kind.TAKEN, GRILL, 480, at(30), at(38), List.of(before)));
    }

    @Test
    void a_promise_is_late_because_its_station_closed() {
        stations.put(GRILL, Staffing.of(0).andFrom(at(20), 1));
        UUID late = claim(8, Waiting.of(GRILL, minutes(8)));

        assertThat(delay(late)).isEqualTo(new Cause(Kind.CLOSED, GRILL, 480, at(20), at(28), List.of()));
    }

    @Test
    void a_promise_is_late_because_what_is_in_hand_takes_longer_than_planned() {
        UUID late = claim(-10, Begun.of(GRILL, at(-4)), Begun.of(BAR, at(-8)));

        Cause cause = delay(late);

        assertThat(cause.kind()).isEqualTo(Kind.SLOW);
        assertThat(cause.station()).isEqualTo(GRILL);
    }

    private Cause why(List<Work> work) {
        Promise promise = planner.asSoonAsPossible(plan(), work, Instant.MAX)
                .orElseThrow()
                .promise();
        return planner.why(plan(), work, promise).cause();
    }

    private Cause delay(UUID id) {
        Plan plan = plan();
        Schedule schedule = planner.schedule(plan);
        Claim late = plan.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
        return planner.delay(plan, schedule, late);
    }

    private UUID claim(int promised, Piece... pieces) {
        UUID id = UUID.randomUUID();
        claims.add(Claim.asked(id, new Promise(at(promised), at(promised + 5)), List.of(pieces)));
        return id;
    }

    private Plan plan() {
        return new Plan(NOON, stations, claims);
    }

    private static Instant at(int minutes) {
        return NOON.plus(minutes(minutes));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
