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
    private final Map<StationCode, StationTimes> stations = new HashMap<>();
    private final List<Start> starts = new ArrayList<>();
    private final Map<UUID, Instant> ready = new HashMap<>();

    private Schedule(Kitchen kitchen) {
        now = kitchen.now().toEpochMilli();
        kitchen.stations()
                .forEach((code, staffing) ->
                        stations.put(code, new StationTimes(staffing.lanes(now), staffing.perPlace())));
        kitchen.jobs().forEach(this::goOn);
        kitchen.jobs().stream().sorted(BY_DUE).forEach(this::lay);
    }

    public static Schedule of(Kitchen kitchen) {
        return new Schedule(kitchen);
    }

    /** When the pieces that nobody has begun are to be begun, the first one first. */
    public List<Start> starts() {
        return starts.stream().sorted(Comparator.comparing(Start::at)).toList();
    }

    /** When a job is done; empty where a station that it needs stays closed. */
    public Optional<Instant> readyAt(UUID job) {
        return Optional.ofNullable(ready.get(job));
    }

    /** When all of this could be done, after everything that lies already; takes nothing. */
    public Optional<Instant> soonest(List<Piece.Waiting> pieces) {
        return aimingAt(Instant.EPOCH, pieces);
    }

    /** When all of this is done, if it is not to be done before the aim; takes nothing. */
    public Optional<Instant> aimingAt(Instant aim, List<Piece.Waiting> pieces) {
        Laying laying = new Laying(now, pieces, stations);
        Laying.Result result = laying.lay(aim.toEpochMilli());
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

    private void lay(Job job) {
        Laying.Result result =
                new Laying(now, job.pieces(), stations).lay(job.notBefore().toEpochMilli());
        if (result.ready() == Lanes.NEVER) {
            return;
        }
        ready.put(job.id(), Instant.ofEpochMilli(result.ready()));
        result.starts()
                .forEach(start -> starts.add(new Start(
                        job.id(),
                        start.piece(),
                        Instant.ofEpochMilli(start.at()),
                        Instant.ofEpochMilli(start.until()))));
    }
}
