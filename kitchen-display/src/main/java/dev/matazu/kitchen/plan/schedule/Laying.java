package dev.matazu.kitchen.plan.schedule;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.schedule.StationTimes.Lie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays the pieces of one job between those that lie already, so that they finish together: each as late as the end that
 * they share allows. The first end for which all find a place is taken. It depends on what lies there and not on the
 * time of asking, so a kitchen that keeps to its schedule sees the same one again.
 */
final class Laying {

    /** A waiting piece, and where it lies. */
    private static final class Laid {
        private final int index;
        private final Piece.Waiting piece;
        private final StationTimes station;
        private final long length;
        /** When what is begun before it is done. */
        private long notBefore;
        /** The same of everything before it that lies already. */
        private long after;

        private Laid next;
        /** How many pieces follow, one after the other. */
        private int followers;

        private Lie lie;

        private Laid(int index, Piece.Waiting piece, StationTimes station, long now) {
            this.index = index;
            this.piece = piece;
            this.station = station;
            // what takes no time needs a place too
            this.length = Math.max(1, piece.length().toMillis());
            this.notBefore = now;
        }

        private void isBefore(Laid other) {
            next = other;
            followers = other.followers + 1;
        }

        /** What follows it waits until then. */
        private void endsAt(long end) {
            if (next != null) {
                next.after = Math.max(next.after, end);
            }
        }

        private long earliestEnd(long notBefore) {
            return station.earliest(notBefore, length, piece.batch()).end();
        }

        private boolean isAsPlanned() {
            boolean possible = piece.planned() != null && piece.planned().toEpochMilli() >= after;
            return take(possible ? station.at(piece.planned().toEpochMilli(), length, piece.batch()) : Lie.NOWHERE);
        }

        private boolean isSoon(long notBefore) {
            return take(station.earliest(notBefore, length, piece.batch()));
        }

        private boolean isLate(long end) {
            return take(station.latest(notBefore, end, length, piece.batch()));
        }

        private boolean take(Lie found) {
            lie = found;
            if (found.isNowhere()) {
                return false;
            }
            station.take(found);
            endsAt(found.end());
            return true;
        }
    }

    /** What came of it: when each waiting piece is to be begun, and when all is done, {@code NEVER} where it cannot be. */
    record Result(List<PieceStart> starts, long ready) {}

    /** Milliseconds. */
    record PieceStart(int piece, long at, long until) {}

    /** Before what follows it; then the longest first. */
    private static final Comparator<Laid> FORWARD =
            Comparator.<Laid>comparingInt(laid -> -laid.followers).thenComparingLong(laid -> -laid.length);

    /** After what follows it; then the longest first. */
    private static final Comparator<Laid> BACKWARD =
            Comparator.<Laid>comparingInt(laid -> laid.followers).thenComparingLong(laid -> -laid.length);

    /** How finely an end is looked for that all pieces can share. */
    private static final long STEP = 5_000;

    private final List<Laid> waiting = new ArrayList<>();
    private List<Laid> backward;
    /** When all that is begun is done. */
    private final long begun;

    Laying(long now, List<? extends Piece> pieces, Map<StationCode, StationTimes> stations) {
        long done = now;
        Laid follower = null;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Laid laid = null;
            if (pieces.get(i) instanceof Piece.Waiting piece) {
                laid = new Laid(i, piece, stations.get(piece.station()), now);
                waiting.add(laid);
                if (follower != null) {
                    laid.isBefore(follower);
                }
            } else if (pieces.get(i) instanceof Piece.Begun piece) {
                long until = piece.until().toEpochMilli();
                done = Math.max(done, until);
                if (follower != null) {
                    follower.notBefore = Math.max(follower.notBefore, until);
                }
            }
            follower = pieces.get(i).follows() ? laid : null;
        }
        begun = done;
        Collections.reverse(waiting);
        waiting.sort(FORWARD);
    }

    private List<Laid> backward() {
        if (backward == null) {
            backward = new ArrayList<>(waiting);
            backward.sort(BACKWARD);
        }
        return backward;
    }

    /** Where the last schedule had them; empty, and nothing lies, where that cannot be any more. */
    Optional<Result> asPlanned() {
        forget();
        for (int i = 0; i < waiting.size(); i++) {
            Laid laid = waiting.get(i);
            if (laid.station == null || !laid.isAsPlanned()) {
                waiting.subList(0, i).forEach(before -> before.station.giveBack(before.lie));
                return Optional.empty();
            }
        }
        return Optional.of(result());
    }

    /**
     * Leaves the pieces where they lie, but for those of a job that can never be done.
     *
     * @param aim all is done then, where there are places, or the last before it that are free
     * @param notBefore all is done then at the earliest, even where there is a place only before and long after it
     */
    Result lay(long aim, long notBefore) {
        if (waiting.stream().anyMatch(laid -> laid.station == null)) {
            return never();
        }
        long possible = slowest();
        if (possible == Lanes.NEVER) {
            return never();
        }
        Result result = finishTogether(Math.max(aim, possible), 0);
        if (result.ready() >= notBefore) {
            return result;
        }
        takeBack();
        return finishTogether(Math.max(Math.max(aim, possible), quickest(notBefore)), notBefore);
    }

    /** At {@code first} or as soon after it as they find places; in the worst case each as soon as possible. */
    private Result finishTogether(long first, long end) {
        if (!isTogetherAt(first, end)) {
            long soonest = asSoonAsPossible(end);
            if (soonest == Lanes.NEVER) {
                return never();
            }
            List<Lie> early = waiting.stream().map(laid -> laid.lie).toList();
            takeBack();
            if (!isTogetherBetween(first, soonest, end)) {
                for (int i = 0; i < early.size(); i++) {
                    waiting.get(i).lie = early.get(i);
                    waiting.get(i).station.take(early.get(i));
                }
            }
        }
        return result();
    }

    private Result result() {
        return new Result(
                waiting.stream()
                        .map(laid -> new PieceStart(laid.index, laid.lie.start(), laid.lie.end()))
                        .toList(),
                done());
    }

    private boolean isTogetherBetween(long first, long soonest, long end) {
        for (long ready = (first / STEP + 1) * STEP; ready < soonest + STEP; ready += STEP) {
            if (isTogetherAt(ready, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTogetherAt(long ready, long end) {
        if (!asLateAs(ready)) {
            return false;
        }
        if (done() < end) {
            takeBack();
            return false;
        }
        return true;
    }

    /** When the last of the pieces could be done, if none stood in the way of another. */
    private long slowest() {
        forget();
        long slowest = begun;
        for (Laid laid : waiting) {
            long end = laid.earliestEnd(laid.after);
            if (end == Lanes.NEVER) {
                return end;
            }
            laid.endsAt(end);
            slowest = Math.max(slowest, end);
        }
        return slowest;
    }

    /** When the first of those that nothing follows could be done that is not done before. */
    private long quickest(long notBefore) {
        return waiting.stream()
                .filter(laid -> laid.next == null)
                .mapToLong(laid -> laid.earliestEnd(Math.max(laid.notBefore, notBefore - laid.length)))
                .min()
                .orElse(notBefore);
    }

    void takeBack() {
        waiting.forEach(laid -> laid.station.giveBack(laid.lie));
    }

    private void forget() {
        waiting.forEach(laid -> laid.after = laid.notBefore);
    }

    private long asSoonAsPossible(long end) {
        forget();
        for (int i = 0; i < waiting.size(); i++) {
            Laid laid = waiting.get(i);
            if (!laid.isSoon(laid.next == null ? Math.max(laid.after, end - laid.length) : laid.after)) {
                waiting.subList(0, i).forEach(before -> before.station.giveBack(before.lie));
                return Lanes.NEVER;
            }
        }
        return done();
    }

    /** False, and nothing lies, where one has no place. */
    private boolean asLateAs(long ready) {
        List<Laid> placed = new ArrayList<>();
        for (Laid laid : backward()) {
            if (!laid.isLate(laid.next == null ? ready : laid.next.lie.start())) {
                placed.forEach(later -> later.station.giveBack(later.lie));
                return false;
            }
            placed.add(laid);
        }
        return true;
    }

    private long done() {
        long done = begun;
        for (Laid laid : waiting) {
            done = Math.max(done, laid.lie.end());
        }
        return done;
    }

    private static Result never() {
        return new Result(List.of(), Lanes.NEVER);
    }
}
