package dev.matazu.kitchen.plan.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One station while work is laid into it: its places, and the batches that still have room. Milliseconds. */
final class StationTimes {

    /** Where a piece may lie: by itself, in a new batch, or in one that is planned already. */
    record Lie(long start, long end, Batch batch) {

        static final Lie NOWHERE = new Lie(Lanes.NEVER, Lanes.NEVER, null);

        boolean isNowhere() {
            return start == Lanes.NEVER;
        }
    }

    /** Pieces of one kind that are made together. */
    static final class Batch {
        private final String kind;
        private final long start;
        private final long end;
        private int pieces;

        private Batch(String kind, long start, long end) {
            this.kind = kind;
            this.start = start;
            this.end = end;
        }

        private Batch copy() {
            Batch copy = new Batch(kind, start, end);
            copy.pieces = pieces;
            return copy;
        }
    }

    private final Lanes lanes;
    private final int perPlace;
    private final List<Batch> batches = new ArrayList<>();
    private final List<Batch> begun = new ArrayList<>();

    StationTimes(Lanes lanes, int perPlace) {
        this.lanes = lanes;
        this.perPlace = perPlace;
    }

    StationTimes copy() {
        StationTimes copy = new StationTimes(lanes.copy(), perPlace);
        batches.forEach(batch -> copy.batches.add(batch.copy()));
        begun.forEach(batch -> copy.begun.add(batch.copy()));
        return copy;
    }

    Lie earliest(long notBefore, long length, String kind) {
        Lie alone = lie(lanes.earliest(notBefore, length), length, kind);
        Lie best = alone;
        for (Batch batch : batches) {
            if (takes(batch, length, kind) && batch.start >= notBefore && batch.end <= best.end) {
                best = new Lie(batch.start, batch.end, batch);
            }
        }
        return best;
    }

    Lie latest(long notBefore, long end, long length, String kind) {
        Lie best = Lie.NOWHERE;
        for (Batch batch : batches) {
            boolean inTime = batch.start >= notBefore && batch.end <= end;
            if (inTime && takes(batch, length, kind) && (best.isNowhere() || batch.end > best.end)) {
                best = new Lie(batch.start, batch.end, batch);
            }
        }
        return best.isNowhere() ? lie(lanes.latest(notBefore, end, length), length, kind) : best;
    }

    /** There and nowhere else. */
    Lie at(long start, long length, String kind) {
        for (Batch batch : batches) {
            if (batch.start == start && takes(batch, length, kind)) {
                return new Lie(batch.start, batch.end, batch);
            }
        }
        return lanes.isFree(start, start + length) ? lie(start, length, kind) : Lie.NOWHERE;
    }

    void take(Lie lie) {
        if (lie.batch() == null || lie.batch().pieces++ == 0) {
            lanes.take(lie.start(), lie.end());
            if (lie.batch() != null) {
                batches.add(lie.batch());
            }
        }
    }

    void giveBack(Lie lie) {
        if (lie.batch() == null || --lie.batch().pieces == 0) {
            lanes.giveBack(lie.start(), lie.end());
            batches.remove(lie.batch());
        }
    }

    /** Somebody is at it: the place is taken whether there is one or not. What is begun takes no more pieces in. */
    void begun(long until, String kind) {
        long length = Math.max(0, until - lanes.now());
        Optional<Batch> shared = begun.stream()
                .filter(batch -> batch.kind.equals(kind) && batch.end == until && batch.pieces < perPlace)
                .findFirst();
        if (shared.isPresent()) {
            shared.get().pieces++;
            return;
        }
        Lie lie = lie(lanes.now(), length, kind);
        lanes.take(lie.start(), lie.end());
        if (lie.batch() != null) {
            lie.batch().pieces++;
            begun.add(lie.batch());
        }
    }

    private Lie lie(long start, long length, String kind) {
        if (start == Lanes.NEVER) {
            return Lie.NOWHERE;
        }
        boolean batched = kind != null && perPlace > 1;
        return new Lie(start, start + length, batched ? new Batch(kind, start, start + length) : null);
    }

    private boolean takes(Batch batch, long length, String kind) {
        return batch.kind.equals(kind) && batch.pieces < perPlace && batch.end - batch.start >= length;
    }
}
