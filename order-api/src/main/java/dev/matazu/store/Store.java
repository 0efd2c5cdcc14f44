package dev.matazu.store;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Optional;

/** A store as the other rooms read it. */
public record Store(
        StoreId id,
        LocalText name,
        LocalText address,
        ZoneId zone,
        Currency currency,
        StoreSettings settings,
        boolean paused,
        Instant pausedUntil,
        String pauseReason) {

    /** When the opening that this moment lies in ends; empty while the store is closed. */
    public Optional<Instant> closesAt(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return closing(today, now).or(() -> closing(today.minusDays(1), now));
    }

    /** When the store opens next after this moment. */
    public Instant opensNext(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(opens()).atZone(zone);
        return (today.isAfter(local)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(opens()).atZone(zone))
                .toInstant();
    }

    /** The last moment for which it takes orders now. */
    public Instant takesOrdersUntil(Instant now) {
        return now.plus(settings.orderAhead());
    }

    /** When it is first open on this day of its own: at midnight where it is open then. */
    public Instant firstOpenOn(LocalDate day) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return closesAt(midnight).isPresent()
                ? midnight
                : day.atTime(opens()).atZone(zone).toInstant();
    }

    /** Whether two moments lie in one opening. */
    public boolean isSameOpening(Instant one, Instant other) {
        Optional<Instant> closes = closesAt(one);
        return closes.isPresent() && closes.equals(closesAt(other));
    }

    public LocalDate dayOf(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** Whether mobile orders are paused at this moment. */
    public boolean isPaused(Instant now) {
        return paused && (pausedUntil == null || pausedUntil.isAfter(now));
    }

    public boolean firesOnArrival() {
        return settings.fireTrigger() == StoreSettings.FireTrigger.ON_ARRIVAL;
    }

    /** An order is placed unpaid, and paid where the guest checks in. */
    public boolean paysAtCheckIn() {
        return firesOnArrival() && settings.payAt() == PayAt.CHECK_IN;
    }

    private Optional<Instant> closing(LocalDate day, Instant now) {
        Instant from = day.atTime(opens()).atZone(zone).toInstant();
        boolean midnight = settings.closes().equals("24:00");
        LocalTime closes = midnight ? LocalTime.MIDNIGHT : LocalTime.parse(settings.closes());
        LocalDate closingDay = midnight || !closes.isAfter(opens()) ? day.plusDays(1) : day;
        Instant to = closingDay.atTime(closes).atZone(zone).toInstant();
        return !now.isBefore(from) && now.isBefore(to) ? Optional.of(to) : Optional.empty();
    }

    private LocalTime opens() {
        return LocalTime.parse(settings.opens());
    }
}
