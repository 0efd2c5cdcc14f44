package dev.matazu.store;

import dev.matazu.platform.StoreTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a store is open, in moments. An opening that begins where another ends goes on without closing between them, and
 * without a last order.
 */
public record StoreHours(StoreTime time, OpeningHours hours) {

    /** Nobody plans a closure of longer than this. */
    private static final int DAYS_AHEAD = 400;

    /** Of one opening; {@code to} is not in it any more. */
    private record Open(Instant from, Instant to) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }

    /** When it closes next; empty while it is closed. */
    public Optional<Instant> closesAt(Instant moment) {
        return opening(moment).map(open -> next(open).orElse(open).to());
    }

    /** When the last opening ends of the day on which the opening of this moment began; empty while it is closed. */
    public Optional<Instant> dayEnds(Instant moment) {
        return opening(moment)
                .map(open -> openings(time.dayOf(open.from()))
                        .map(Open::to)
                        .max(Comparator.naturalOrder())
                        .orElse(open.to()));
    }

    /** From when on it takes no more orders for the opening of this moment; empty while it is closed. */
    public Optional<Instant> lastOrderAt(Instant moment) {
        return opening(moment)
                .map(open -> next(open).map(Open::to).orElseGet(() -> open.to().minus(hours.lastOrder())));
    }

    /** Whether an order can be placed at this moment, or be wanted for it. */
    public boolean takesOrdersAt(Instant moment) {
        return lastOrderAt(moment).filter(moment::isBefore).isPresent();
    }

    /** When it opens next after this moment; empty where that is not known. */
    public Optional<Instant> opensNext(Instant moment) {
        LocalDate today = time.dayOf(moment);
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(this::openings)
                .map(Open::from)
                .filter(from -> from.isAfter(moment))
                .findFirst();
    }

    /** When it is first open on this day: at its beginning where it is open then; empty where it is closed all day. */
    public Optional<Instant> firstOpenOn(LocalDate day) {
        Instant midnight = time.begins(day);
        return opening(midnight).isPresent()
                ? Optional.of(midnight)
                : openings(day).map(Open::from).findFirst();
    }

    /** Whether two moments lie in one opening. */
    public boolean isSameOpening(Instant one, Instant other) {
        return opening(one).filter(open -> open.holds(other)).isPresent();
    }

    private Optional<Open> next(Open open) {
        return opening(open.to());
    }

    private Optional<Open> opening(Instant moment) {
        LocalDate today = time.dayOf(moment);
        return Stream.of(today.minusDays(1), today)
                .flatMap(this::openings)
                .filter(open -> open.holds(moment))
                .findFirst();
    }

    /** Those that begin on this day; none of it where a change to summer time leaves it out. */
    private Stream<Open> openings(LocalDate day) {
        return hours.on(day).stream()
                .map(opening -> new Open(time.at(opening.begins(day)), time.at(opening.ends(day))))
                .filter(open -> open.from().isBefore(open.to()));
    }
}
