package dev.matazu.kitchen.device;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Pairing, in the manner of RFC 8628: the display shows a short code, a manager approves it naming the store, the
 * display claims its token with a secret that it alone knows. Or a manager makes an invitation beforehand, whose code
 * is typed on the display.
 */
@ApplicationScoped
public class PairDevice {

    private static final int REQUEST_CODE = 6;
    private static final int INVITATION_CODE = 8;
    private static final Duration REQUEST_LIVES = Duration.ofMinutes(10);

    /** A display's wish to be paired: the code to show, the secret to claim with. */
    public record Requested(UUID id, String secret, String code, Instant expiresAt) {}

    /** Paired: the token is shown this once. */
    public record Paired(StoreId store, String token) {}

    /** Approved or invited, and not there yet. An invitation is what a person still has to type; else it is null. */
    public record Expected(StoreId store, String name, String invitation, Instant until) {}

    /**
     * A device came in that somebody approved for these stations, as their codes; for all of them where it names none.
     * Announced in the transaction that paired it.
     */
    public record Arrived(StoreId store, UUID device, List<String> stations) {}

    private final Session database;
    private final Devices devices;
    private final Event<Devices.Changed> changed;
    private final Event<Arrived> arrived;
    private final Clock clock;

    PairDevice(Session database, Devices devices, Event<Devices.Changed> changed, Event<Arrived> arrived, Clock clock) {
        this.database = database;
        this.devices = devices;
        this.changed = changed;
        this.arrived = arrived;
        this.clock = clock;
    }

    @Transactional
    public Requested request() {
        Instant now = clock.instant();
        database.createNativeQuery("delete from kitchen.pairing where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
        String secret = Secret.token();
        var requested = new Requested(UUID.randomUUID(), secret, Secret.code(REQUEST_CODE), now.plus(REQUEST_LIVES));
        insert(requested.id(), requested.code(), Secret.hash(secret), null, null, null, requested.expiresAt(), false);
        return requested;
    }

    /** A code to type on a display of this store. A reusable one is for demonstrations only. */
    @Transactional
    public String invite(StoreId store, String deviceName, String by, Duration lives, boolean reusable) {
        String code = Secret.code(INVITATION_CODE);
        Instant until = clock.instant().plus(lives);
        insert(UUID.randomUUID(), code, null, store, deviceName, by, until, reusable);
        changed.fire(new Devices.Changed());
        return code;
    }

    /**
     * A manager's yes.
     *
     * @param stations the codes of those that it is to show; empty for all
     * @throws Problem 404 unknown-pairing-code, also where another store has said yes
     */
    @Transactional
    public void approve(String code, StoreId store, String deviceName, List<String> stations, String by) {
        int approved = database.createNativeQuery("update kitchen.pairing set store_id = :store, device_name = :name,"
                        + " stations = :stations, approved_by = :by where code = :code and secret_hash is not null"
                        + " and (store_id is null or store_id = :store) and claimed_at is null and expires_at > :now")
                .setParameter("store", store.value())
                .setParameter("stations", String.join(",", stations))
                .setParameter("name", deviceName)
                .setParameter("by", by)
                .setParameter("code", tidy(code))
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (approved == 0) {
            throw Problem.notFound("unknown-pairing-code");
        }
        changed.fire(new Devices.Changed());
    }

    /** Who may come at any moment, newest first; a demonstration's code that anybody may use is nobody in particular. */
    @Transactional
    public List<Expected> expected() {
        List<?> rows = database.createNativeQuery(
                        "select store_id, device_name, case when secret_hash is null then code end, expires_at"
                                + " from kitchen.pairing where store_id is not null and claimed_at is null"
                                + " and not reusable and expires_at > :now order by expires_at desc",
                        Object[].class)
                .setParameter("now", clock.instant())
                .getResultList();
        return rows.stream()
                .map(found -> (Object[]) found)
                .map(row ->
                        new Expected(new StoreId((String) row[0]), (String) row[1], (String) row[2], (Instant) row[3]))
                .toList();
    }

    /** The display asks whether it was approved; empty while it was not. @throws Problem 404, when it has expired */
    @Transactional
    public Optional<Paired> claim(UUID id, String secret) {
        Object[] row = open("id = :key and secret_hash = :hash", id, Secret.hash(secret))
                .orElseThrow(() -> Problem.notFound("unknown-pairing-code"));
        return row[1] == null ? Optional.empty() : Optional.of(pair(row));
    }

    /** A display brings an invitation's code. @throws Problem 404 unknown-invitation */
    @Transactional
    public Paired claim(String code) {
        return pair(open("code = :key and secret_hash is null and :hash = ''", tidy(code), "")
                .orElseThrow(() -> Problem.notFound("unknown-invitation")));
    }

    private Optional<Object[]> open(String which, Object key, String hash) {
        return database.createNativeQuery(
                        "select id, store_id, device_name, approved_by, reusable, stations from kitchen.pairing where "
                                + which + " and expires_at > :now and (claimed_at is null or reusable) for update",
                        Object[].class)
                .setParameter("key", key)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst();
    }

    private Paired pair(Object[] row) {
        StoreId store = new StoreId((String) row[1]);
        database.createNativeQuery("update kitchen.pairing set claimed_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", row[0])
                .executeUpdate();
        Devices.Token device = devices.pair(store, (String) row[2], (String) row[3]);
        List<String> stations = Arrays.stream(((String) row[5]).split(","))
                .filter(code -> !code.isEmpty())
                .toList();
        arrived.fire(new Arrived(store, device.device(), stations));
        return new Paired(store, device.token());
    }

    private void insert(
            UUID id, String code, String hash, StoreId store, String name, String by, Instant until, boolean reusable) {
        database.createNativeQuery("insert into kitchen.pairing"
                        + " (id, code, secret_hash, store_id, device_name, approved_by, expires_at, reusable)"
                        + " values (:id, :code, :hash, :store, :name, :by, :until, :reusable)")
                .setParameter("id", id)
                .setParameter("code", code)
                .setParameter("hash", hash)
                .setParameter("store", store == null ? null : store.value())
                .setParameter("name", name)
                .setParameter("by", by)
                .setParameter("until", until)
                .setParameter("reusable", reusable)
                .executeUpdate();
    }

    /** Also of what a Japanese keyboard types: full-width letters and digits. */
    private static String tidy(String code) {
        String plain = Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "");
        return plain.length() > 4 ? plain.substring(0, 4) + "-" + plain.substring(4) : plain;
    }
}
