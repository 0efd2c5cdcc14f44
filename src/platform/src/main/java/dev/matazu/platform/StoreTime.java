package dev.matazu.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * What the clock on a store's wall shows; nothing else turns moments into local times, or back. A time that a change to
 * summer time leaves out is the moment of that change. A time that comes twice is the first of the two.
 */
public record StoreTime(ZoneId zone) {

    /** Who works at night still belongs to the evening before: a working day begins at this time. */
    private static final LocalTime DAY_BEGINS = LocalTime.of(4, 0);

    public LocalDate dayOf(Instant time) {
        return local(time).toLocalDate();
    }

    public LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, zone);
    }

    /** When this day begins: at midnight nearly everywhere. */
    public Instant begins(LocalDate day) {
        return at(day, LocalTime.MIDNIGHT);
    }

    public Instant at(LocalDate day, LocalTime time) {
        return at(day.atTime(time));
    }

    public Instant at(LocalDateTime time) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** False for a time that a change to summer time leaves out. */
    public boolean exists(LocalDateTime time) {
        return !zone.getRules().getValidOffsets(time).isEmpty();
    }

    /** The day whose work this is: until 04:00 that of the evening before. */
    public LocalDate workingDayOf(Instant time) {
        return local(time)
                .minus(Duration.between(LocalTime.MIDNIGHT, DAY_BEGINS))
                .toLocalDate();
    }

    /** When the work of the day ends that this moment belongs to. */
    public Instant workingDayEnds(Instant time) {
        return at(workingDayOf(time).plusDays(1), DAY_BEGINS);
    }
}
