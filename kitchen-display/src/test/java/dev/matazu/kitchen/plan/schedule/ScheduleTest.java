package dev.matazu.kitchen.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.schedule.Piece.Begun;
import dev.matazu.kitchen.plan.schedule.Piece.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final StationCode GRILL = new StationCode("grill");
    private static final StationCode FRY = new StationCode("fry");
    private static final StationCode PACK = new StationCode("pack");
    private static final Map<StationCode, Staffing> KITCHEN =
            Map.of(GRILL, Staffing.of(1), FRY, Staffing.of(1, 3), PACK, Staffing.of(1));

    @Test
    void the_parts_of_an_order_finish_together() {
        Schedule schedule = schedule(at(NOON, waiting(GRILL, 200), waiting(FRY, 90), waiting(PACK, 20)));

        assertThat(schedule.starts()).extracting(Start::until).containsOnly(NOON.plusSeconds(200));
        assertThat(schedule.starts())
                .extracting(Start::at)
                .containsExactly(NOON, NOON.plusSeconds(110), NOON.plusSeconds(180));
    }

    @Test
    void food_for_somebody_on_their_way_is_not_made_before_its_time() {
        Schedule schedule = schedule(at(NOON.plusSeconds(600), waiting(GRILL, 100)));

        assertThat(schedule.starts()).extracting(Start::at).containsExactly(NOON.plusSeconds(500));
    }

    @Test
    void meanwhile_others_are_made() {
        Job later = at(NOON.plusSeconds(600), waiting(GRILL, 100));

        assertThat(schedule(later).soonest(List.of(waiting(GRILL, 500)))).contains(NOON.plusSeconds(500));
        assertThat(schedule(later).soonest(List.of(waiting(GRILL, 501)))).contains(NOON.plusSeconds(1101));
    }

    @Test
    void where_many_are_due_at_once_some_are_done_a_little_sooner() {
        Instant slot = NOON.plusSeconds(3600);
        Job[] burgers = IntStream.range(0, 3)
                .mapToObj(i -> new Job(
                        UUID.randomUUID(), slot, slot, slot.minusSeconds(100), List.of(waiting(GRILL, 100)), false))
                .toArray(Job[]::new);

        assertThat(schedule(burgers).starts())
                .extracting(Start::until)
                .containsExactly(slot.minusSeconds(100), slot, slot.plusSeconds(100));
    }

    @Test
    void who_is_due_first_goes_first_but_for_one_that_was_overtaken_often_enough() {
        Job soon = at(NOON, waiting(GRILL, 100));
        Job overtaken =
                new Job(UUID.randomUUID(), NOON.plusSeconds(50), NOON, NOON, List.of(waiting(GRILL, 100)), true);

        Schedule schedule = schedule(soon, overtaken);

        assertThat(schedule.readyAt(overtaken.id())).contains(NOON.plusSeconds(100));
        assertThat(schedule.readyAt(soon.id())).contains(NOON.plusSeconds(200));
    }

    @Test
    void what_goes_on_at_another_station_is_begun_when_the_first_is_done() {
        Schedule schedule = schedule(at(
                NOON,
                Begun.of(GRILL, NOON.plusSeconds(60)),
                new Waiting(FRY, Duration.ofSeconds(90), true, null, null),
                new Waiting(PACK, Duration.ofSeconds(20), true, null, null)));

        assertThat(schedule.starts())
                .extracting(Start::at)
                .containsExactly(NOON.plusSeconds(60), NOON.plusSeconds(150));
    }

    @Test
    void only_what_goes_on_waits_and_all_of_an_order_ends_together() {
        Job meal = at(
                NOON,
                waiting(GRILL, 90),
                new Waiting(PACK, Duration.ofSeconds(20), true, null, null),
                waiting(FRY, 100));

        assertThat(schedule(meal).readyAt(meal.id())).contains(NOON.plusSeconds(110));
        assertThat(schedule(meal).starts())
                .extracting(Start::at)
                .containsExactly(NOON, NOON.plusSeconds(10), NOON.plusSeconds(90));
    }

    @Test
    void portions_of_one_kind_share_a_basket_and_a_basket_in_the_oil_takes_no_more() {
        Waiting fries = new Waiting(FRY, Duration.ofSeconds(90), false, "fries", null);
        Waiting nuggets = new Waiting(FRY, Duration.ofSeconds(90), false, "nuggets", null);
        Begun frying = new Begun(FRY, NOON.plusSeconds(30), false, "fries");

        Job three = at(NOON, fries, fries, fries);
        assertThat(schedule(three).readyAt(three.id())).contains(NOON.plusSeconds(90));
        assertThat(schedule(three).soonest(List.of(fries))).contains(NOON.plusSeconds(180));

        Job two = at(NOON, fries, fries);
        assertThat(schedule(two).soonest(List.of(fries))).contains(NOON.plusSeconds(90));
        assertThat(schedule(two).soonest(List.of(nuggets))).contains(NOON.plusSeconds(180));

        Job begun = at(NOON, frying, frying);
        assertThat(schedule(begun).soonest(List.of(fries))).contains(NOON.plusSeconds(120));
    }

    @Test
    void a_station_that_opens_again_is_waited_for_and_one_that_does_not_makes_nothing() {
        Instant opens = NOON.plusSeconds(1200);
        Job burger = at(NOON, waiting(GRILL, 100));

        Schedule waits = schedule(Map.of(GRILL, Staffing.of(0).andFrom(opens, 1)), burger);
        assertThat(waits.readyAt(burger.id())).contains(opens.plusSeconds(100));

        Schedule never = schedule(Map.of(GRILL, Staffing.of(0), FRY, Staffing.of(1)), burger);
        assertThat(never.readyAt(burger.id())).isEmpty();
        assertThat(never.soonest(List.of(waiting(GRILL, 1)))).isEmpty();
        assertThat(never.soonest(List.of(waiting(FRY, 90)))).contains(NOON.plusSeconds(90));
    }

    @Test
    void a_cook_who_leaves_finishes_what_is_in_hand() {
        Job inHand = at(NOON, Begun.of(GRILL, NOON.plusSeconds(60)));

        Schedule schedule = schedule(Map.of(GRILL, Staffing.of(0).andFrom(NOON.plusSeconds(30), 1)), inHand);

        assertThat(schedule.readyAt(inHand.id())).contains(NOON.plusSeconds(60));
        assertThat(schedule.soonest(List.of(waiting(GRILL, 10)))).contains(NOON.plusSeconds(70));
    }

    private static Schedule schedule(Job... jobs) {
        return schedule(KITCHEN, jobs);
    }

    private static Schedule schedule(Map<StationCode, Staffing> stations, Job... jobs) {
        return Schedule.of(new Kitchen(NOON, stations, List.of(jobs)));
    }

    private static Job at(Instant time, Piece... pieces) {
        return Job.at(UUID.randomUUID(), time, List.of(pieces));
    }

    private static Waiting waiting(StationCode station, long seconds) {
        return Waiting.of(station, Duration.ofSeconds(seconds));
    }
}
