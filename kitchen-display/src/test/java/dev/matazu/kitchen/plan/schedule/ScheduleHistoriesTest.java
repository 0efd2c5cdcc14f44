package dev.matazu.kitchen.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.schedule.Piece.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whoever orders what. */
class ScheduleHistoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final List<StationCode> STATIONS =
            List.of(new StationCode("grill"), new StationCode("fry"), new StationCode("bar"));
    private static final Map<StationCode, Staffing> KITCHEN = Map.of(
            STATIONS.get(0), Staffing.of(2),
            STATIONS.get(1), Staffing.of(1).andFrom(NOW.plusSeconds(300), 0).andFrom(NOW.plusSeconds(500), 2),
            STATIONS.get(2), Staffing.of(1));

    @Property(tries = 2000)
    void no_station_ever_has_more_in_hand_than_places(@ForAll("jobs") List<Job> jobs) {
        List<Start> starts = schedule(jobs).starts();

        for (StationCode station : STATIONS) {
            List<Start> here = starts.stream()
                    .filter(start -> piece(jobs, start).station().equals(station))
                    .toList();
            for (Start moment : here) {
                long inHand = here.stream()
                        .filter(start -> !start.at().isAfter(moment.at())
                                && start.until().isAfter(moment.at()))
                        .count();
                assertThat(inHand).isLessThanOrEqualTo(places(station, moment.at()));
            }
        }
    }

    @Property(tries = 2000)
    void everything_is_made_once_in_full_and_nothing_is_ready_before_its_time(@ForAll("jobs") List<Job> jobs) {
        Schedule schedule = schedule(jobs);

        assertThat(schedule.starts())
                .hasSize(jobs.stream().mapToInt(job -> job.pieces().size()).sum());
        for (Start start : schedule.starts()) {
            assertThat(Duration.between(start.at(), start.until()))
                    .isEqualTo(piece(jobs, start).length());
            assertThat(start.at()).isAfterOrEqualTo(NOW);
        }
        for (Job job : jobs) {
            assertThat(schedule.readyAt(job.id()).orElseThrow()).isAfterOrEqualTo(job.notBefore());
        }
    }

    @Property(tries = 2000)
    void who_is_due_after_all_others_moves_nobody(
            @ForAll("jobs") List<Job> jobs, @ForAll("pieces") List<Waiting> last) {
        Schedule before = schedule(jobs);
        Instant due = jobs.stream().map(Job::due).max(Comparator.naturalOrder()).orElse(NOW);
        List<Job> more = new ArrayList<>(jobs);
        more.add(new Job(UUID.randomUUID(), due, NOW, last));

        Schedule after = schedule(more);

        jobs.forEach(job -> assertThat(after.readyAt(job.id())).isEqualTo(before.readyAt(job.id())));
    }

    @Property(tries = 2000)
    void what_is_asked_is_what_is_got_and_asking_takes_nothing(
            @ForAll("jobs") List<Job> jobs, @ForAll("pieces") List<Waiting> last) {
        Schedule schedule = schedule(jobs);
        Instant due = jobs.stream().map(Job::due).max(Comparator.naturalOrder()).orElse(NOW);

        Optional<Instant> asked = schedule.soonest(last);
        assertThat(schedule.soonest(last)).isEqualTo(asked);

        Job taken = new Job(UUID.randomUUID(), due, NOW, last);
        List<Job> more = new ArrayList<>(jobs);
        more.add(taken);
        assertThat(schedule(more).readyAt(taken.id())).isEqualTo(asked);
    }

    @Property(tries = 500)
    void an_empty_kitchen_makes_an_order_as_fast_as_its_longest_piece(@ForAll("piece") Waiting piece) {
        Schedule empty = Schedule.of(new Kitchen(NOW, Map.of(piece.station(), Staffing.of(1)), List.of()));

        assertThat(empty.soonest(List.of(piece))).contains(NOW.plus(piece.length()));
    }

    @Provide
    Arbitrary<List<Job>> jobs() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.integers().between(0, 900),
                        pieces())
                .as((due, notBefore, pieces) ->
                        new Job(UUID.randomUUID(), NOW.plusSeconds(due), NOW.plusSeconds(notBefore), pieces))
                .list()
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<Waiting>> pieces() {
        return piece().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Waiting> piece() {
        return Combinators.combine(
                        Arbitraries.of(STATIONS),
                        Arbitraries.integers().between(5, 180),
                        Arbitraries.integers().between(0, 1))
                .as((station, seconds, step) -> new Waiting(station, Duration.ofSeconds(seconds), step, null));
    }

    private static Schedule schedule(List<Job> jobs) {
        return Schedule.of(new Kitchen(NOW, KITCHEN, jobs));
    }

    private static Waiting piece(List<Job> jobs, Start start) {
        Job job = jobs.stream()
                .filter(one -> one.id().equals(start.job()))
                .findFirst()
                .orElseThrow();
        return (Waiting) job.pieces().get(start.piece());
    }

    private static int places(StationCode station, Instant time) {
        Staffing staffing = KITCHEN.get(station);
        return new TreeMap<>(staffing.later()).headMap(time, true).isEmpty()
                ? staffing.places()
                : new TreeMap<>(staffing.later()).floorEntry(time).getValue();
    }
}
