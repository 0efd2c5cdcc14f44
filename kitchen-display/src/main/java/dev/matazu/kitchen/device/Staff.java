package dev.matazu.kitchen.device;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The people of a store and their PINs, of which only a bcrypt hash is kept. */
@ApplicationScoped
public class Staff {

    private static final int TRIES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(5);

    private final Session database;
    private final Clock clock;

    Staff(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param pin 4 to 8 digits */
    @Transactional
    public StaffMember employ(StoreId store, String name, StaffMember.Role role, String pin) {
        StaffMember member = new StaffMember(UUID.randomUUID(), name, role);
        database.createNativeQuery("insert into kitchen.staff (store_id, id, name, role, pin_hash, failed_tries)"
                        + " values (:store, :id, :name, :role, :hash, 0)")
                .setParameter("store", store.value())
                .setParameter("id", member.id())
                .setParameter("name", name)
                .setParameter("role", role.name())
                .setParameter("hash", BcryptUtil.bcryptHash(pin))
                .executeUpdate();
        return member;
    }

    @Transactional
    public List<StaffMember> of(StoreId store) {
        List<?> rows = database.createNativeQuery(
                        "select id, name, role from kitchen.staff where store_id = :store order by role desc, name",
                        Object[].class)
                .setParameter("store", store.value())
                .getResultList();
        return rows.stream().map(row -> member((Object[]) row)).toList();
    }

    /** What a try of a PIN led to. */
    public sealed interface Checked {
        /** It is theirs. */
        record Right(StaffMember member) implements Checked {}

        /** It is not. */
        record Wrong() implements Checked {}

        /** Too many wrong ones; nothing was looked at. */
        record Locked(Duration left) implements Checked {}
    }

    /** Wrong tries are counted under the row's lock, so racing guesses share the five. @throws Problem 404 */
    @Transactional
    public Checked check(StoreId store, UUID id, String pin) {
        Instant now = clock.instant();
        Object[] row = (Object[]) database.createNativeQuery(
                        "select id, name, role, pin_hash, failed_tries, locked_until from kitchen.staff"
                                + " where store_id = :store and id = :id for update",
                        Object[].class)
                .setParameter("store", store.value())
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unknown-staff"));
        Instant lockedUntil = (Instant) row[5];
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            return new Checked.Locked(Duration.between(now, lockedUntil));
        }
        boolean right = BcryptUtil.matches(pin, (String) row[3]);
        int failed = right ? 0 : ((Number) row[4]).intValue() + 1;
        boolean lock = failed >= TRIES;
        keep(store, id, lock ? 0 : failed, lock ? now.plus(LOCKED_FOR) : null);
        if (lock) {
            return new Checked.Locked(LOCKED_FOR);
        }
        return right ? new Checked.Right(member(row)) : new Checked.Wrong();
    }

    private void keep(StoreId store, UUID id, int failed, Instant lockedUntil) {
        database.createNativeQuery("update kitchen.staff set failed_tries = :failed,"
                        + " locked_until = cast(:until as timestamptz) where store_id = :store and id = :id")
                .setParameter("failed", failed)
                .setParameter("until", lockedUntil)
                .setParameter("store", store.value())
                .setParameter("id", id)
                .executeUpdate();
    }

    private static StaffMember member(Object[] row) {
        return new StaffMember((UUID) row[0], (String) row[1], StaffMember.Role.valueOf((String) row[2]));
    }
}
