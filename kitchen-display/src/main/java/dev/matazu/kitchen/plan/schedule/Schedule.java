package dev.matazu.kitchen.plan.schedule;

import dev.matazu.kitchen.plan.StationCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who makes what and when, from now on. Jobs are laid in the order in which they are due; a station never has more pieces in
 * hand than places, and what lies already is never moved for what comes after it. Plain Java and without state: the
 * simulator runs what the service runs. Not for several threads.
 */
public final class Schedule {

    private static final Comparator<Job> BY_DUE =
            Comparator.comparing(Job::isFirst).reversed().thenComparing(Job::due);

    private final long now;
    private final Map<StationCode, StationTimes> stations;
    private final List<Start> starts;
    private final Map<UUID, Instant> ready;
    /** What lay already; null where nothing did. */
    private final Schedule below;
    /** What is laid around it, as far as anybody looks. */
    private final List<Job> jobs;
    /** The first of them that is not laid yet. */
    private int next;

    /** What somebody is at. */
    private Schedule(Kitchen kitchen) {
        now = kitchen.now().toEpochMilli();
        stations = new HashMap<>();
        starts = new ArrayList<>();
        ready = new HashMap<>();
        below = null;
        jobs = List.of();
        kitchen.stations()
                .forEach((code, staffing) ->
                        stations.put(code, new StationTimes(staffing.lanes(now), staffing.perPlace())));
        kitchen.jobs().forEach(this::goOn);
    }

    /** Around what lies {@code below}; so many of the jobs lie in {@code from} already. */
    private Schedule(Schedule below, List<Job> jobs, Schedule from, int lying) {
        now = from.now;
        stations = new HashMap<>();
        from.stations.forEach((code, times) -> stations.put(code, times.copy()));
        starts = new ArrayList<>(from.starts);
        ready = new HashMap<>(from.ready);
        this.below = below;
        this.jobs = jobs;
        next = lying;
    }

    private static Schedule around(Schedule below, List<Job> jobs) {
        return new Schedule(below, jobs, below, 0);
    }

    private Schedule laid() {
        return laid(null);
    }

    /** At least up to this job; null for all of them. */
    private Schedule laid(UUID job) {
        while (next < jobs.size() && !ready.containsKey(job)) {
            lay(jobs.get(next++));
        }
        return this;
    }

    /** Everything laid anew. */
    public static Schedule of(Kitchen kitchen) {
        return around(new Schedule(kitchen), byDue(kitchen.jobs()));
    }

    /** What can begin when it was planned stays where it is, and the rest is laid around it. */
    public static Schedule keeping(Kitchen kitchen) {
        Schedule kept = new Schedule(kitchen);
        return around(
                kept,
                byDue(kitchen.jobs()).stream().filter(job -> !kept.isKept(job)).toList());
    }

    /** What came of it if this job, of which nothing is begun or planned, were one of those of the kitchen. */
    public Schedule with(Job job) {
        int place = (int)
                jobs.stream().filter(other -> BY_DUE.compare(other, job) <= 0).count();
        List<Job> more = new ArrayList<>(jobs);
        more.add(place, job);
        return place == jobs.size() ? new Schedule(below, more, laid(), place) : around(below, more);
    }

    private static List<Job> byDue(List<Job> jobs) {
        return jobs.stream().sorted(BY_DUE).toList();
    }

    /** When the pieces that nobody has begun are to be begun, the first one first. */
    public List<Start> starts() {
        return laid().starts.stream().sorted(Comparator.comparing(Start::at)).toList();
    }

    /** When the first piece of a job is to be begun that nobody has begun; empty where there is none. */
    public Optional<Instant> beginAt(UUID job) {
        return laid(job).starts.stream()
                .filter(start -> start.job().equals(job))
                .map(Start::at)
                .min(Comparator.naturalOrder());
    }

    /** When a job is done; empty where a station that it needs stays closed. */
    public Optional<Instant> readyAt(UUID job) {
        return Optional.ofNullable(laid(job).ready.get(job));
    }

    /** When all of this could be done, after everything that lies already; takes nothing. */
    public Optional<Instant> soonest(List<? extends Piece> pieces) {
        Laying laying = new Laying(now, pieces, laid().stations);
        Laying.Result result = laying.lay(now, now);
        if (result.ready() == Lanes.NEVER) {
            return Optional.empty();
        }
        laying.takeBack();
        return Optional.of(Instant.ofEpochMilli(result.ready()));
    }

    private void goOn(Job job) {
        for (Piece piece : job.pieces()) {
            if (piece instanceof Piece.Begun begun && stations.containsKey(begun.station())) {
                stations.get(begun.station()).begun(begun.until().toEpochMilli(), begun.batch());
            }
        }
    }

    private boolean isKept(Job job) {
        Optional<Laying.Result> kept = new Laying(now, job.pieces(), stations).asPlanned();
        kept.ifPresent(result -> write(job, result));
        return kept.isPresent();
    }

    private void lay(Job job) {
        Laying laying = new Laying(now, job.pieces(), stations);
        Laying.Result result =
                laying.lay(job.aim().toEpochMilli(), job.notBefore().toEpochMilli());
        if (result.ready() != Lanes.NEVER) {
            write(job, result);
        }
    }

    private void write(Job job, Laying.Result result) {
        ready.put(job.id(), Instant.ofEpochMilli(result.ready()));
        result.starts()
                .forEach(start -> starts.add(new Start(
                        job.id(),
                        start.piece(),
                        Instant.ofEpochMilli(start.at()),
                        Instant.ofEpochMilli(start.until()))));
    }
}
