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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds whoever orders what. */
class ScheduleHistoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final List<StationCode> STATIONS =
            List.of(new StationCode("grill"), new StationCode("fry"), new StationCode("bar"));
    private static final Map<StationCode, Staffing> KITCHEN = Map.of(
            STATIONS.get(0), Staffing.of(2),
            STATIONS.get(1), Staffing.of(1).andFrom(NOW.plusSeconds(300), 0).andFrom(NOW.plusSeconds(500), 2),
            STATIONS.get(2), Staffing.of(1));

    /** The fryer takes three portions into one basket. */
    private static final Map<StationCode, Staffing> BASKETS = Map.of(
            STATIONS.get(0), Staffing.of(2),
            STATIONS.get(1), Staffing.of(1, 3).andFrom(NOW.plusSeconds(300), 0).andFrom(NOW.plusSeconds(500), 2),
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
    void nothing_goes_on_before_what_it_follows_is_done(@ForAll("jobs") List<Job> jobs) {
        Schedule schedule = schedule(jobs);
        Map<UUID, Map<Integer, Start>> starts = schedule.starts().stream()
                .collect(Collectors.groupingBy(Start::job, Collectors.toMap(Start::piece, start -> start)));

        starts.forEach((job, its) -> its.values().stream()
                .filter(start -> piece(jobs, start).follows())
                .forEach(start -> assertThat(start.at())
                        .isAfterOrEqualTo(its.get(start.piece() - 1).until())));
    }

    @Property(tries = 2000)
    void who_is_due_after_all_others_moves_nobody(
            @ForAll("jobs") List<Job> jobs, @ForAll("pieces") List<Waiting> last) {
        Schedule before = schedule(jobs);
        Instant due = jobs.stream().map(Job::due).max(Comparator.naturalOrder()).orElse(NOW);
        List<Job> more = new ArrayList<>(jobs);
        more.add(Job.atOnce(UUID.randomUUID(), due, last));

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

        Job taken = Job.atOnce(UUID.randomUUID(), due, last);
        List<Job> more = new ArrayList<>(jobs);
        more.add(taken);
        assertThat(schedule(more).readyAt(taken.id())).isEqualTo(asked);
    }

    @Property(tries = 2000)
    void one_more_lies_as_it_would_among_the_others_and_asking_takes_nothing(
            @ForAll("jobs") List<Job> planned,
            @ForAll("jobs") List<Job> jobs,
            @ForAll("pieces") List<Waiting> pieces,
            @ForAll @IntRange(max = 900) int due) {
        List<Job> all = new ArrayList<>(planned(inBaskets(planned)));
        all.addAll(inBaskets(jobs));
        Job asked = inBaskets(List.of(job(due, due, due - 300, pieces))).get(0);
        List<Job> more = new ArrayList<>(all);
        more.add(asked);

        for (Function<Kitchen, Schedule> way : List.<Function<Kitchen, Schedule>>of(Schedule::of, Schedule::keeping)) {
            Schedule without = way.apply(new Kitchen(NOW, BASKETS, all));
            List<Start> among = way.apply(new Kitchen(NOW, BASKETS, more)).starts();
            assertThat(without.with(asked).starts()).containsExactlyInAnyOrderElementsOf(among);
            assertThat(without.with(asked).starts()).containsExactlyInAnyOrderElementsOf(among);
        }
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
                        Arbitraries.integers().between(0, 300),
                        pieces())
                .as((due, aim, lead, pieces) -> job(due, aim, aim - lead, pieces))
                .list()
                .ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<Waiting>> pieces() {
        return piece().list().ofMinSize(1).ofMaxSize(5).map(pieces -> {
            Waiting first = pieces.get(0);
            pieces.set(0, new Waiting(first.station(), first.length(), false, first.batch(), first.planned()));
            return pieces;
        });
    }

    @Provide
    Arbitrary<Waiting> piece() {
        return Combinators.combine(
                        Arbitraries.of(STATIONS), Arbitraries.integers().between(5, 180), Arbitraries.of(true, false))
                .as((station, seconds, next) -> new Waiting(station, Duration.ofSeconds(seconds), next, null, null));
    }

    private static Job job(int due, int aim, int notBefore, List<Waiting> pieces) {
        return new Job(
                UUID.randomUUID(),
                NOW.plusSeconds(due),
                NOW.plusSeconds(aim),
                NOW.plusSeconds(notBefore),
                List.copyOf(pieces),
                false);
    }

    /** As they lie without anything else. */
    private static List<Job> planned(List<Job> jobs) {
        Map<UUID, Map<Integer, Instant>> starts = Schedule.of(new Kitchen(NOW, BASKETS, jobs)).starts().stream()
                .collect(Collectors.groupingBy(Start::job, Collectors.toMap(Start::piece, Start::at)));
        return jobs.stream()
                .map(job -> with(
                        job,
                        (piece, index) -> piece.planned(starts.get(job.id()).get(index))))
                .toList();
    }

    private static List<Job> inBaskets(List<Job> jobs) {
        return jobs.stream()
                .map(job -> with(
                        job,
                        (piece, index) -> new Waiting(piece.station(), piece.length(), piece.follows(), "fries", null)))
                .toList();
    }

    private static Job with(Job job, BiFunction<Waiting, Integer, Waiting> change) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < job.pieces().size(); i++) {
            pieces.add(change.apply((Waiting) job.pieces().get(i), i));
        }
        return new Job(job.id(), job.due(), job.aim(), job.notBefore(), pieces, job.isFirst());
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
