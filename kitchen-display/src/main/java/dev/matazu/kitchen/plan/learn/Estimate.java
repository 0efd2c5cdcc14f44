package dev.matazu.kitchen.plan.learn;

import java.time.Duration;
import java.time.Instant;

/**
 * How many times as long something takes as it is said to: a quantile, found one observation at a time. Each one moves
 * it by a step, however far off it is, so that a tap that comes ten minutes late says no more than one that comes a
 * little late (Robbins and Monro, 1951).
 *
 * @param log its natural logarithm
 * @param seen how many observations it is made of
 * @param at the last of them; null before the first
 */
public record Estimate(double log, int seen, Instant at) {

    /** How fast an estimate follows, and forgets. */
    public enum Memory {
        /** Of a thing on the menu: weeks of it. */
        LASTING,
        /** Of a station: who works there now, and how it goes. */
        TODAY
    }

    /** As it is said. */
    public static final Estimate NONE = new Estimate(0, 0, null);

    /**
     * The middle. Work adds up by its mean, which lies above the middle of what is made and, as some is tapped late, about
     * at the middle of what is tapped.
     */
    private static final double QUANTILE = 0.5;
    /** An estimate by itself moves so much at least, so that a recipe that changed is learned too. */
    private static final double SMALLEST_STEP = 0.01;

    private static final double FIRST_STEPS = 0.9;
    private static final int CAUTION = 8;
    private static final double STEP_OF_TODAY = 0.02;
    /** A spell that is seen now is half over when what is promised now is made. */
    private static final double LASTS = 0.5;

    private static final Duration HALF_FORGOTTEN = Duration.ofMinutes(45);

    /** What it says at this time, in twentieths: a plan that changes all the time is never begun. */
    public double ratio(Memory memory, Instant now, LearnRules rules) {
        double expected = memory == Memory.TODAY ? log(memory, now) * LASTS : log;
        return rules.within(Math.round(Math.exp(expected) * 20) / 20.0);
    }

    /** After something took so many times as long as it was said to. */
    public Estimate after(double observed, Memory memory, Instant now) {
        double before = log(memory, now);
        double direction = Math.log(observed) > before ? QUANTILE : QUANTILE - 1;
        return new Estimate(before + step(memory) * direction, seen + 1, now);
    }

    private double step(Memory memory) {
        return switch (memory) {
            case LASTING -> Math.max(SMALLEST_STEP, FIRST_STEPS / (seen + CAUTION));
            case TODAY -> STEP_OF_TODAY;
        };
    }

    private double log(Memory memory, Instant now) {
        if (at == null || memory == Memory.LASTING) {
            return log;
        }
        double halves = Math.max(0, Duration.between(at, now).toMillis()) / (double) HALF_FORGOTTEN.toMillis();
        return log * Math.pow(0.5, halves);
    }
}
