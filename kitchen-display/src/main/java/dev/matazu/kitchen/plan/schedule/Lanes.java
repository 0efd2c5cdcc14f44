package dev.matazu.kitchen.plan.schedule;

import java.util.Arrays;

/**
 * One station's places over time, while work is laid into it: how many are free, and since when. Milliseconds. Because a
 * piece lies only where a place is free for all of its length, the pieces can always be dealt out to pairs of hands.
 */
final class Lanes {

    static final long NEVER = Long.MAX_VALUE;

    private long[] since;
    private int[] free;
    private int steps;

    Lanes(long now, int places) {
        since = new long[16];
        free = new int[16];
        since[0] = now;
        free[0] = places;
        steps = 1;
    }

    private Lanes(Lanes other) {
        since = other.since.clone();
        free = other.free.clone();
        steps = other.steps;
    }

    Lanes copy() {
        return new Lanes(this);
    }

    long now() {
        return since[0];
    }

    /** From then on there are so many places more (or fewer). */
    void add(long from, int places) {
        for (int i = cut(Math.max(from, since[0])); i < steps; i++) {
            free[i] += places;
        }
    }

    /** The first start, not before then, from which a place is free for so long; NEVER where there is none. */
    long earliest(long notBefore, long length) {
        long start = Math.max(notBefore, since[0]);
        int i = stepAt(start);
        while (i < steps) {
            if (free[i] <= 0) {
                if (++i == steps) {
                    return NEVER;
                }
                start = since[i];
                continue;
            }
            int j = i + 1;
            while (j < steps && since[j] < start + length && free[j] > 0) {
                j++;
            }
            if (j == steps || since[j] >= start + length) {
                return start;
            }
            i = j;
        }
        return NEVER;
    }

    /** The last start, not before then, from which a place is free for so long up to the end; NEVER where there is none. */
    long latest(long notBefore, long end, long length) {
        long bound = Math.max(notBefore, since[0]);
        long until = end;
        while (until - length >= bound) {
            long start = until - length;
            int i = stepBefore(until);
            while (i >= 0 && free[i] > 0 && since[i] > start) {
                i--;
            }
            if (i < 0 || free[i] > 0) {
                return start;
            }
            until = since[i];
        }
        return NEVER;
    }

    boolean isFree(long start, long end) {
        return start >= since[0] && latest(start, end, end - start) == start;
    }

    void take(long start, long end) {
        change(start, end, -1);
    }

    void giveBack(long start, long end) {
        change(start, end, 1);
    }

    private void change(long start, long end, int places) {
        if (end <= start) {
            return;
        }
        int first = cut(start);
        int last = cut(end);
        for (int i = first; i < last; i++) {
            free[i] += places;
        }
    }

    /** The step that holds at this time. */
    private int stepAt(long time) {
        int i = Arrays.binarySearch(since, 0, steps, time);
        return i >= 0 ? i : Math.max(0, -i - 2);
    }

    /** The step that holds just before this time. */
    private int stepBefore(long time) {
        int i = Arrays.binarySearch(since, 0, steps, time);
        return i >= 0 ? i - 1 : -i - 2;
    }

    /** Makes a step begin at this time; its index. */
    private int cut(long time) {
        int i = Arrays.binarySearch(since, 0, steps, time);
        if (i >= 0) {
            return i;
        }
        int at = -i - 1;
        if (steps == since.length) {
            since = Arrays.copyOf(since, steps * 2);
            free = Arrays.copyOf(free, steps * 2);
        }
        System.arraycopy(since, at, since, at + 1, steps - at);
        System.arraycopy(free, at, free, at + 1, steps - at);
        since[at] = time;
        free[at] = free[at - 1];
        steps++;
        return at;
    }
}
