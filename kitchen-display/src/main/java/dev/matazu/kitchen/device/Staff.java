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
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * The people of a store and their PINs, of which only a bcrypt hash is kept. Who has retired has no hash any more: the
 * row stays for what names it, and no PIN fits.
 */
@ApplicationScoped
public class Staff {

    public static final int LONGEST_NAME = 20;

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1," + LONGEST_NAME + "}");
    private static final Pattern PIN = Pattern.compile("[0-9]{4,6}");
    private static final int TRIES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(5);

    private final Session database;
    private final Clock clock;

    Staff(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds somebody.
     *
     * @throws Problem 422 staff-name, staff-pin; 404 unknown-store; 409 staff-name-taken, since people sign in by name
     */
    @Transactional
    public StaffMember employ(StoreId store, String name, StaffMember.Role role, String pin) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw Problem.invalid("staff-name", LONGEST_NAME);
        }
        String hash = hash(pin);
        lock(store);
        if (of(store).stream().anyMatch(member -> member.name().equalsIgnoreCase(name))) {
            throw Problem.conflict("staff-name-taken", name);
        }
        StaffMember member = new StaffMember(UUID.randomUUID(), name, role);
        database.createNativeQuery("insert into kitchen.staff (store_id, id, name, role, pin_hash, failed_tries)"
                        + " values (:store, :id, :name, :role, :hash, 0)")
                .setParameter("store", store.value())
                .setParameter("id", member.id())
                .setParameter("name", name)
                .setParameter("role", role.name())
                .setParameter("hash", hash)
                .executeUpdate();
        return member;
    }

    /** A new PIN ends a lock, and signs out wherever the old one signed in. @throws Problem 422 staff-pin; 404 */
    @Transactional
    public StaffMember changePin(StoreId store, UUID id, String pin) {
        return replaceHash(store, id, hash(pin));
    }

    /** From now on they sign in nowhere; what they did stays in the log under their name. @throws Problem 404 */
    @Transactional
    public StaffMember retire(StoreId store, UUID id) {
        return replaceHash(store, id, "");
    }

    private StaffMember replaceHash(StoreId store, UUID id, String hash) {
        StaffMember member = of(store).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unknown-staff"));
        int replaced = database.createNativeQuery("update kitchen.staff set pin_hash = :hash, failed_tries = 0,"
                        + " locked_until = null where store_id = :store and id = :id and pin_hash <> ''")
                .setParameter("hash", hash)
                .setParameter("store", store.value())
                .setParameter("id", id)
                .executeUpdate();
        if (replaced == 0) {
            throw Problem.notFound("unknown-staff");
        }
        database.createNativeQuery("update kitchen.device set staff_id = null, staff_signed_in_at = null"
                        + " where store_id = :store and staff_id = :id")
                .setParameter("store", store.value())
                .setParameter("id", id)
                .executeUpdate();
        return member;
    }

    private static String hash(String pin) {
        if (pin == null || !PIN.matcher(pin).matches()) {
            throw Problem.invalid("staff-pin");
        }
        return BcryptUtil.bcryptHash(pin);
    }

    /** One after the other, or two could take the same name. */
    private void lock(StoreId store) {
        boolean known = database.createNativeQuery(
                        "select 1 from kitchen.kitchen where store_id = :store for no key update")
                .setParameter("store", store.value())
                .getResultStream()
                .findFirst()
                .isPresent();
        if (!known) {
            throw Problem.notFound("unknown-store", store.value());
        }
    }

    @Transactional
    public List<StaffMember> of(StoreId store) {
        List<?> rows = database.createNativeQuery(
                        "select id, name, role from kitchen.staff where store_id = :store and pin_hash <> ''"
                                + " order by role desc, name",
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
                                + " where store_id = :store and id = :id and pin_hash <> '' for update",
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
