package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
class Bookings implements PanacheRepositoryBase<Booking, Booking.Key> {

    /** For changing it. Its row is locked after the plan, never before. */
    Optional<Booking> toChange(StoreId store, UUID id) {
        return findByIdOptional(new Booking.Key(store.value(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same of several, by their ids; in one order, so that two who do so wait for each other. */
    Map<UUID, Booking> toChange(StoreId store, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("key.storeId = ?1 and key.id in ?2 order by key.id", store.value(), ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .stream()
                        .collect(Collectors.toMap(Booking::id, Function.identity()));
    }

    /** Holds whose time is up, without those that somebody is changing just now. */
    List<Booking> overdueHolds(Instant now) {
        return find("state = ?1 and heldUntil <= ?2", BookingState.HELD, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }

    /** The kitchens that have something to make. */
    @Transactional
    List<StoreId> busy() {
        return getEntityManager()
                .createQuery(
                        "select distinct b.key.storeId from Booking b"
                                + " where b.state = :committed and b.making.doneAt is null",
                        String.class)
                .setParameter("committed", BookingState.COMMITTED)
                .getResultStream()
                .map(StoreId::new)
                .toList();
    }

    /**
     * The kitchens where time alone makes a difference: something was to be done by now and nobody has bumped it, or it is in
     * no plan yet.
     */
    @Transactional
    List<StoreId> behind(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct b.store_id from kitchen.booking b
                        where b.state = 'COMMITTED' and b.done_at is null and exists (
                            select 1 from jsonb_to_recordset(b.open_pieces) as p ("begunAt" numeric, "plannedAt" numeric, seconds int)
                            where coalesce(coalesce(p."begunAt", p."plannedAt") + p.seconds < extract(epoch from cast(:now as timestamptz)), true))""", Object.class)
                .setParameter("now", now)
                .getResultStream()
                .map(store -> new StoreId((String) store))
                .toList();
    }

    /** Those of which who sells does not know yet what the plan has changed. */
    List<Booking> untold() {
        return list("isTold = false and state = ?1", BookingState.COMMITTED);
    }
}
