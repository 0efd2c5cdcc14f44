package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.learn.Lesson;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes what a bump tells about how long something takes. What was tapped together, or long after it was made, tells
 * nothing.
 */
@ApplicationScoped
public class LearnFromBump {

    /** What one station made of a line of a ticket. */
    public record Made(int line, StationCode station) {}

    private final Bookings bookings;
    private final MakeTimes makeTimes;
    private final Clock clock;

    LearnFromBump(Bookings bookings, MakeTimes makeTimes, Clock clock) {
        this.bookings = bookings;
        this.makeTimes = makeTimes;
        this.clock = clock;
    }

    /** This was made of its ticket just now. Call before {@link ShrinkBooking}; harmless for an unknown id. */
    @Transactional
    public void made(StoreId store, UUID bookingId, Set<Made> justNow) {
        bookings.toChange(store, bookingId).ifPresent(booking -> {
            Instant now = clock.instant();
            Map<StationCode, List<BookedPiece>> made = booking.open().stream()
                    .filter(piece -> piece.line() != null && justNow.contains(new Made(piece.line(), piece.station())))
                    .collect(Collectors.groupingBy(BookedPiece::station));
            made.values().stream()
                    .filter(pieces -> pieces.size() == 1)
                    .map(pieces -> lesson(pieces.get(0), now))
                    .filter(Objects::nonNull)
                    .filter(Lesson::isPlausible)
                    .sorted(Comparator.comparing(Lesson::station))
                    .forEach(lesson -> makeTimes.learn(store, lesson));
        });
    }

    /** Null where nobody knows what it is, or since when. Who does not tap the start begins when the wall says so. */
    private static Lesson lesson(BookedPiece piece, Instant now) {
        Instant begun = piece.isBegun() ? piece.begunAt() : piece.plannedAt();
        return piece.item() == null || begun == null || begun.isAfter(now)
                ? null
                : new Lesson(piece.station().value(), piece.item(), Duration.ofSeconds(piece.seconds()), begun, now);
    }
}
