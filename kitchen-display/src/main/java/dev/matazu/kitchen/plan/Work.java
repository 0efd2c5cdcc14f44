package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One piece of making at one station, by one pair of hands.
 *
 * @param makeTime as the menu says; whole seconds, begun ones count; zero is allowed
 * @param item what it is on the menu, so that its real time can be learned; may be null
 * @param after what must be done of the same thing before, at another station; null where nothing must
 */
public record Work(StationCode station, Duration makeTime, String item, Work after) {

    /** Of which nothing else must be done before. */
    public Work(StationCode station, Duration makeTime, String item) {
        this(station, makeTime, item, null);
    }

    /** Of nothing that is on a menu. */
    public Work(StationCode station, Duration makeTime) {
        this(station, makeTime, null);
    }

    public Work {
        if (station == null || makeTime.isNegative()) {
            throw new IllegalArgumentException("no such work: " + makeTime + " at " + station);
        }
        makeTime = Duration.ofSeconds(makeTime.plusNanos(999_999_999).toSeconds());
    }

    /** What goes on there when this is done. */
    public Work then(StationCode other, Duration time) {
        return new Work(other, time, item, this);
    }

    /** All that is made of it, one after the other. */
    public List<Work> inOrder() {
        List<Work> steps = new ArrayList<>();
        for (Work step = this; step != null; step = step.after) {
            steps.add(step);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** From its first beginning to its end, where nothing else is to be made. */
    public Duration total() {
        return after == null ? makeTime : makeTime.plus(after.total());
    }

    /** Every step by itself. */
    public static List<Work> steps(List<Work> work) {
        return work.stream().flatMap(one -> one.inOrder().stream()).toList();
    }
}
