package dev.matazu.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From when to when a store is open, by its clock: {@code 11:00-14:30}. It belongs to the day on which it begins, also where
 * it ends after midnight: {@code 18:00-02:00}, or {@code 18:00-26:00} as it is written in Japan.
 */
public record Opening(LocalTime opens, LocalTime closes) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})");
    private static final int LATEST_HOUR = 30;

    /** @throws IllegalArgumentException where it is not written like that, or ends later than {@code 30:00} */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Opening of(String written) {
        Matcher part = WRITTEN.matcher(written);
        if (!part.matches()) {
            throw new IllegalArgumentException("an opening is written as 11:00-22:00, not: " + written);
        }
        return new Opening(time(part.group(1), part.group(2)), time(part.group(3), part.group(4)));
    }

    private static LocalTime time(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        if (hours > LATEST_HOUR || minutes > 59 || hours == LATEST_HOUR && minutes > 0) {
            throw new IllegalArgumentException("no time of day: " + hour + ":" + minute);
        }
        return LocalTime.of(hours % 24, minutes);
    }

    /** Whether it ends on the next day, midnight itself not counted. */
    public boolean isOvernight() {
        return !closes.isAfter(opens) && !closes.equals(LocalTime.MIDNIGHT);
    }

    public boolean isAllDay() {
        return opens.equals(LocalTime.MIDNIGHT) && closes.equals(LocalTime.MIDNIGHT);
    }

    Duration length() {
        LocalDate any = LocalDate.EPOCH;
        return Duration.between(begins(any), ends(any));
    }

    LocalDateTime begins(LocalDate day) {
        return day.atTime(opens);
    }

    LocalDateTime ends(LocalDate day) {
        return (closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes);
    }

    @Override
    @JsonValue
    public String toString() {
        return opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes);
    }
}
