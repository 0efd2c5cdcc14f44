package dev.matazu.kitchen.device;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The paired devices of all stores, known by the hash of their token. */
@ApplicationScoped
public class Devices {

    /** How long somebody stays signed in on a device: a shift. */
    private static final Duration SHIFT = Duration.ofHours(12);

    /** A device as the office lists it. */
    public record Listed(StoreId store, UUID id, String name, Instant pairedAt, String pairedBy, Instant seenAt) {}

    /** Announced when a page that lists the devices shows something old; in the transaction, where there is one. */
    public record Changed() {}

    /** Announced in the transaction that took a device's access away. */
    public record Revoked(StoreId store, UUID id) {}

    /** A new device and its token, which is kept nowhere. */
    public record Token(UUID device, String token) {}

    private final Session database;
    private final DeviceNames names;
    private final Event<Revoked> revoked;
    private final Event<Changed> changed;
    private final Clock clock;

    Devices(Session database, DeviceNames names, Event<Revoked> revoked, Event<Changed> changed, Clock clock) {
        this.database = database;
        this.names = names;
        this.revoked = revoked;
        this.changed = changed;
        this.clock = clock;
    }

    /** Pairs a new device. One whose name is taken gets a number with it. */
    @Transactional
    public Token pair(StoreId store, String name, String pairedBy) {
        String token = Secret.token();
        UUID id = UUID.randomUUID();
        database.createNativeQuery(
                        "insert into kitchen.device (store_id, id, name, token_hash, paired_at, paired_by, seen_at)"
                                + " values (:store, :id, :name, :hash, :now, :by, :now)")
                .setParameter("store", store.value())
                .setParameter("id", id)
                .setParameter("name", names.free(store, name))
                .setParameter("hash", Secret.hash(token))
                .setParameter("now", clock.instant())
                .setParameter("by", pairedBy)
                .executeUpdate();
        changed.fire(new Changed());
        return new Token(id, token);
    }

    /** Whose token this is, if it is one and was not revoked. */
    @Transactional
    public Optional<DeviceIdentity> byToken(String token) {
        return identity("d.token_hash = :key", Secret.hash(token));
    }

    /** The device as it is now, with who is signed in now. */
    @Transactional
    public Optional<DeviceIdentity> byId(UUID id) {
        return identity("d.id = :key", id);
    }

    private Optional<DeviceIdentity> identity(String which, Object key) {
        return database.createNativeQuery(
                        "select d.store_id, d.id, d.name, s.id, s.name, s.role from kitchen.device d"
                                + " left join kitchen.staff s on s.store_id = d.store_id and s.id = d.staff_id"
                                + " and s.pin_hash <> '' and d.staff_signed_in_at > :since where d.revoked_at is null and "
                                + which,
                        Object[].class)
                .setParameter("since", clock.instant().minus(SHIFT))
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(found -> {
                    Object[] row = (Object[]) found;
                    StaffMember staff = row[3] == null
                            ? null
                            : new StaffMember(
                                    (UUID) row[3], (String) row[4], StaffMember.Role.valueOf((String) row[5]));
                    return new DeviceIdentity(new StoreId((String) row[0]), (UUID) row[1], (String) row[2], staff);
                });
    }

    @Transactional
    public void signIn(DeviceIdentity device, StaffMember member) {
        signedIn(device, member.id(), clock.instant());
    }

    @Transactional
    public void signOut(DeviceIdentity device) {
        signedIn(device, null, null);
    }

    private void signedIn(DeviceIdentity device, UUID staff, Instant since) {
        database.createNativeQuery("update kitchen.device set staff_id = cast(:staff as uuid),"
                        + " staff_signed_in_at = cast(:since as timestamptz) where store_id = :store and id = :id")
                .setParameter("staff", staff)
                .setParameter("since", since)
                .setParameter("store", device.store().value())
                .setParameter("id", device.id())
                .executeUpdate();
    }

    @Transactional
    public void revoke(StoreId store, UUID id) {
        database.createNativeQuery("update kitchen.device set revoked_at = :now"
                        + " where store_id = :store and id = :id and revoked_at is null")
                .setParameter("now", clock.instant())
                .setParameter("store", store.value())
                .setParameter("id", id)
                .executeUpdate();
        revoked.fire(new Revoked(store, id));
        changed.fire(new Changed());
    }

    /** Which devices have lost their access since then. */
    @Transactional
    public Set<UUID> revokedSince(Instant then) {
        return database.createNativeQuery("select id from kitchen.device where revoked_at > :then", Object.class)
                .setParameter("then", then)
                .getResultStream()
                .map(UUID.class::cast)
                .collect(Collectors.toSet());
    }

    @Transactional
    void seen(List<UUID> ids, Instant at) {
        database.createNativeQuery("update kitchen.device set seen_at = :at where id in (:ids)")
                .setParameter("at", at)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    @Transactional
    public List<Listed> all() {
        List<?> rows = database.createNativeQuery(
                        "select store_id, id, name, paired_at, paired_by, seen_at from kitchen.device"
                                + " where revoked_at is null order by store_id, paired_at desc",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(found -> (Object[]) found)
                .map(row -> new Listed(
                        new StoreId((String) row[0]),
                        (UUID) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
    }
}
