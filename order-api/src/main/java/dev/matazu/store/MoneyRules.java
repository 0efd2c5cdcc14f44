package dev.matazu.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;

/**
 * What a store does with money when things do not go as planned.
 *
 * @param refundLimit the most that counter staff may pay back of one order without a manager, in the currency's
 *     smallest unit
 * @param arriveWithin a paid order whose guest has not checked in so long after ordering is let go, at closing time at
 *     the latest
 * @param refundUncollected whether food that nobody fetched is paid back
 * @param substituteWithin how long a guest may think about what to have instead of something that cannot be made
 * @param sweepAfter so long after the last closing of a day what is left of it ends
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MoneyRules(
        Long refundLimit,
        Duration arriveWithin,
        boolean refundUncollected,
        Duration substituteWithin,
        Duration sweepAfter) {

    private static final long USUAL_LIMIT = 3_000;
    private static final Duration USUAL_WAIT = Duration.ofHours(3);
    private static final Duration USUAL_THOUGHT = Duration.ofMinutes(3);
    private static final Duration USUAL_SWEEP = Duration.ofHours(1);

    /** Initialised after what it is made of. */
    public static final MoneyRules USUAL = new MoneyRules(null, null, false, null, null);

    public MoneyRules {
        refundLimit = refundLimit == null ? USUAL_LIMIT : refundLimit;
        arriveWithin = arriveWithin == null ? USUAL_WAIT : arriveWithin;
        substituteWithin = substituteWithin == null ? USUAL_THOUGHT : substituteWithin;
        sweepAfter = sweepAfter == null ? USUAL_SWEEP : sweepAfter;
    }
}
