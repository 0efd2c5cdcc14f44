package dev.matazu.store;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.StoreTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** What its clock shows. */
    public StoreTime time() {
        return new StoreTime(zone);
    }

    /** When it is open. */
    public StoreHours hours() {
        return new StoreHours(time(), settings.hours());
    }

    /** When it closes next; empty while it is closed. */
    public Optional<Instant> closesAt(Instant now) {
        return hours().closesAt(now);
    }

    /** Whether two moments lie in one opening. */
    public boolean isSameOpening(Instant one, Instant other) {
        return hours().isSameOpening(one, other);
    }

    public LocalDate dayOf(Instant moment) {
        return time().dayOf(moment);
    }

    /** The last moment for which it takes orders now. */
    public Instant takesOrdersUntil(Instant now) {
        return now.plus(settings.orderAhead());
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
}
