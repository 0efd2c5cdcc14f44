package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
class Bookings implements PanacheRepositoryBase<Booking, Booking.Key> {

    /** For changing it. Its row is locked after the plan, never before. */
    Optional<Booking> toChange(StoreId store, UUID id) {
        return findByIdOptional(new Booking.Key(store.value(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Holds whose time is up, without those that somebody is changing just now. */
    List<Booking> overdueHolds(Instant now) {
        return find("state = ?1 and heldUntil <= ?2", BookingState.HELD, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** What is claimed at this moment, but for one booking. A hold whose time is up claims nothing, ended or not. */
    List<Claim> claims(StoreId store, UUID except, Instant now) {
        Map<UUID, List<Row>> byBooking = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select b.key.id as id, b.releaseAt as releaseAt, b.promiseFrom as promiseFrom,
                               b.promiseTo as promiseTo, key(w) as station, value(w).openSeconds as openSeconds
                        from Booking b join b.work w
                        where b.key.storeId = :store and b.key.id <> :except and value(w).openSeconds > 0
                          and (b.state = :committed or b.state = :held and b.heldUntil > :now)
                        """, Row.class)
                .setParameter("store", store.value())
                .setParameter("except", except)
                .setParameter("committed", BookingState.COMMITTED)
                .setParameter("held", BookingState.HELD)
                .setParameter("now", now)
                .getResultStream()
                .forEach(row -> byBooking
                        .computeIfAbsent(row.id(), id -> new ArrayList<>())
                        .add(row));
        return byBooking.values().stream().map(Bookings::claim).toList();
    }

    private static Claim claim(List<Row> rows) {
        Map<StationCode, Duration> open = new HashMap<>();
        rows.forEach(row -> open.put(new StationCode(row.station()), Duration.ofSeconds(row.openSeconds())));
        Row any = rows.get(0);
        return new Claim(any.releaseAt(), new Promise(any.promiseFrom(), any.promiseTo()), open);
    }

    record Row(UUID id, Instant releaseAt, Instant promiseFrom, Instant promiseTo, String station, int openSeconds) {}
}
