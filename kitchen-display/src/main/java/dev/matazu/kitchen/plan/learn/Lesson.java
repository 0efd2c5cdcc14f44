package dev.matazu.kitchen.plan.learn;

import java.time.Duration;
import java.time.Instant;

/**
 * Something was tapped as made that was begun at a known time.
 *
 * @param said what the menu says that it takes
 */
public record Lesson(String station, String item, Duration said, Instant begunAt, Instant madeAt) {

    /** Nobody makes anything so much faster: it was begun before, or is not made yet. */
    private static final double LEAST = 0.3;
    /** Whoever takes longer than that has forgotten to tap. */
    private static final double MOST = 2.5;

    /** How many times as long as it is said to. */
    public double ratio() {
        return Duration.between(begunAt, madeAt).toMillis() / (double) said.toMillis();
    }

    /** Whether there is anything to be learned from it. */
    public boolean isPlausible() {
        return said.compareTo(Duration.ZERO) > 0 && ratio() >= LEAST && ratio() <= MOST;
    }
}
