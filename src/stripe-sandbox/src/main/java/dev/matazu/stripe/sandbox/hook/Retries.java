package dev.matazu.stripe.sandbox.hook;

import java.time.Duration;

/** How often a webhook is tried, and how long after each failure: doubling from {@code first} up to {@code longest}. */
public record Retries(int mostAttempts, Duration first, Duration longest) {
    public static final Retries USUAL = new Retries(100, Duration.ofMillis(500), Duration.ofMinutes(2));

    Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
