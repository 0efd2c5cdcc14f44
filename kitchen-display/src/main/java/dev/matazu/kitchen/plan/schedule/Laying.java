package dev.matazu.kitchen.plan.schedule;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.schedule.StationTimes.Lie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Lays the pieces of one job between those that lie already. First as soon as possible, which tells when it can be done;
 * then as late as that allows, so that its pieces finish together.
 */
final class Laying {

    /** A waiting piece, and where it lies. */
    private static final class Laid {
        private final int index;
        private final Piece.Waiting piece;
        private final StationTimes station;
        private final long length;
        private Lie lie;

        private Laid(int index, Piece.Waiting piece, StationTimes station) {
            this.index = index;
            this.piece = piece;
            this.station = station;
            this.length = piece.length().toMillis();
        }

        private void soon(long notBefore) {
            lie = station.earliest(notBefore, length, piece.batch());
            if (!lie.isNowhere()) {
                station.take(lie);
            }
        }

        private boolean isLate(long notBefore, long end) {
            Lie found = station.latest(notBefore, end, length, piece.batch());
            if (!found.isNowhere()) {
                lie = found;
                station.take(found);
            }
            return !found.isNowhere();
        }
    }

    /** What came of it: when each waiting piece is to be begun, and when all is done, {@code NEVER} where it cannot be. */
    record Result(List<PieceStart> starts, long ready) {}

    /** Milliseconds. */
    record PieceStart(int piece, long at, long until) {}

    private static final Comparator<Laid> STEPS_THEN_LONGEST = Comparator.<Laid>comparingInt(laid -> laid.piece.step())
            .thenComparing(laid -> laid.length, Comparator.reverseOrder());

    private final long now;
    private final List<Piece> pieces;
    private final List<Laid> waiting = new ArrayList<>();

    Laying(long now, List<? extends Piece> pieces, Map<StationCode, StationTimes> stations) {
        this.now = now;
        this.pieces = List.copyOf(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Waiting piece) {
                waiting.add(new Laid(i, piece, stations.get(piece.station())));
            }
        }
        waiting.sort(STEPS_THEN_LONGEST);
    }

    /**
     * Leaves the pieces where they lie, but for those of a job that can never be done.
     *
     * @param notBefore all is done then at the earliest, even where there is a place only before and long after it
     */
    Result lay(long notBefore) {
        if (waiting.stream().anyMatch(laid -> laid.station == null)) {
            return never();
        }
        Result result = finishTogether(now, notBefore);
        if (result.ready() >= notBefore) {
            return result;
        }
        takeBack();
        return finishTogether(notBefore, notBefore);
    }

    /** The pieces of the last step end at {@code end} at the earliest. */
    private Result finishTogether(long end, long notBefore) {
        long soonest = asSoonAsPossible(end);
        if (soonest == Lanes.NEVER) {
            return never();
        }
        List<Lie> early = waiting.stream().map(laid -> laid.lie).toList();
        takeBack();
        if (!asLateAs(Math.max(notBefore, soonest))) {
            for (int i = 0; i < early.size(); i++) {
                waiting.get(i).lie = early.get(i);
                waiting.get(i).station.take(early.get(i));
            }
        }
        return new Result(
                waiting.stream()
                        .map(laid -> new PieceStart(laid.index, laid.lie.start(), laid.lie.end()))
                        .toList(),
                done());
    }

    void takeBack() {
        waiting.forEach(laid -> laid.station.giveBack(laid.lie));
    }

    private long asSoonAsPossible(long end) {
        int lastStep =
                waiting.isEmpty() ? 0 : waiting.get(waiting.size() - 1).piece.step();
        for (int i = 0; i < waiting.size(); i++) {
            Laid laid = waiting.get(i);
            long after = followsAt(laid.piece.step(), i);
            laid.soon(laid.piece.step() == lastStep ? Math.max(after, end - laid.length) : after);
            if (laid.lie.isNowhere()) {
                waiting.subList(0, i).forEach(before -> before.station.giveBack(before.lie));
                return Lanes.NEVER;
            }
        }
        return done();
    }

    /** From the last step to the first; within a step the longest first. False, and nothing lies, where one has no place. */
    private boolean asLateAs(long ready) {
        List<Laid> placed = new ArrayList<>();
        int step = Integer.MAX_VALUE;
        long end = ready;
        for (Laid laid : waiting.stream()
                .sorted(Comparator.comparingInt(l -> -l.piece.step()))
                .toList()) {
            if (laid.piece.step() < step) {
                step = laid.piece.step();
                end = placed.stream()
                        .mapToLong(later -> later.lie.start())
                        .min()
                        .orElse(ready);
            }
            if (!laid.isLate(begunBelow(step), end)) {
                placed.forEach(later -> later.station.giveBack(later.lie));
                return false;
            }
            placed.add(laid);
        }
        return true;
    }

    /** When all pieces of lower steps are done, the first {@code laid} of the waiting ones having their places. */
    private long followsAt(int step, int laid) {
        long after = begunBelow(step);
        for (Laid before : waiting.subList(0, laid)) {
            if (before.piece.step() < step) {
                after = Math.max(after, before.lie.end());
            }
        }
        return after;
    }

    private long begunBelow(int step) {
        long after = now;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Begun begun && begun.step() < step) {
                after = Math.max(after, begun.until().toEpochMilli());
            }
        }
        return after;
    }

    private long done() {
        long done = begunBelow(Integer.MAX_VALUE);
        for (Laid laid : waiting) {
            done = Math.max(done, laid.lie.end());
        }
        return done;
    }

    private static Result never() {
        return new Result(List.of(), Lanes.NEVER);
    }
}
