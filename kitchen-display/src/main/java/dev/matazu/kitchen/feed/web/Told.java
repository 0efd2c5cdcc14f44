package dev.matazu.kitchen.feed.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.ReadWhy.Explained;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Why;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.platform.LocalText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Why a time was promised.
 *
 * @param number of the order; null where it has none
 * @param name of what was asked for; null for an order
 * @param cause and {@code askedAt} are null for what was promised before reasons were kept
 */
record Told(
        String number,
        LocalText name,
        List<Need> needs,
        Promise first,
        Promise now,
        Instant askedAt,
        boolean chosen,
        Cause cause,
        List<Move> moves) {

    /** So many pieces of one length at one station. */
    record Need(StationCode station, int pieces, long seconds) {

        private static List<Need> of(List<Work> work) {
            Map<Work, Integer> pieces = new LinkedHashMap<>();
            work.forEach(one -> pieces.merge(one, 1, Integer::sum));
            return pieces.entrySet().stream()
                    .map(same -> new Need(
                            same.getKey().station(),
                            same.getValue(),
                            same.getKey().makeTime().toSeconds()))
                    .toList();
        }
    }

    /**
     * @param before the numbers of the orders that lay before it
     * @param others how many lay before it that have no number: they were paying, and did not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cause(
            Why.Kind kind,
            StationCode station,
            long longestSeconds,
            Instant until,
            Instant ready,
            List<String> before,
            int others) {

        private static Cause of(Why.Cause cause, Map<UUID, String> numbers) {
            List<String> before = cause.before().stream()
                    .map(numbers::get)
                    .filter(Objects::nonNull)
                    .toList();
            return new Cause(
                    cause.kind(),
                    cause.station(),
                    cause.longestSeconds(),
                    cause.until(),
                    cause.ready(),
                    before,
                    cause.before().size() - before.size());
        }
    }

    record Move(Instant at, Promise from, Promise to, Cause cause) {}

    static Told of(Explained explained, String number, LocalText name, Map<UUID, String> numbers) {
        return new Told(
                number,
                name,
                Need.of(explained.work()),
                explained.first(),
                explained.now(),
                explained.why().map(Why::askedAt).orElse(null),
                explained.why().map(Why::chosen).orElse(false),
                explained.why().map(why -> Cause.of(why.cause(), numbers)).orElse(null),
                explained.moves().stream()
                        .map(move -> new Move(move.at(), move.from(), move.to(), Cause.of(move.cause(), numbers)))
                        .toList());
    }
}
