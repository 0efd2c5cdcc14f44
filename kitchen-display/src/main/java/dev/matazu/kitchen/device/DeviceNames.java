package dev.matazu.kitchen.device;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** What the paired devices are called; no two of one store have the same name, however it is written. */
@ApplicationScoped
public class DeviceNames {

    private final Session database;
    private final Event<Devices.Changed> changed;

    DeviceNames(Session database, Event<Devices.Changed> changed) {
        this.database = database;
        this.changed = changed;
    }

    /** Of all paired devices of a store, in their order. */
    @Transactional
    public Map<UUID, String> of(StoreId store) {
        Map<UUID, String> names = new LinkedHashMap<>();
        database.createNativeQuery(
                        "select id, name from kitchen.device where store_id = :store and revoked_at is null"
                                + " order by lower(name)",
                        Object[].class)
                .setParameter("store", store.value())
                .getResultList()
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }

    /** Empty where it belongs to another store, or its access was taken away. */
    @Transactional
    public Optional<String> of(StoreId store, UUID device) {
        return name("", store, device);
    }

    /** The same, and nobody else changes anything about this device until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> lock(StoreId store, UUID device) {
        return name(" for update", store, device);
    }

    private Optional<String> name(String how, StoreId store, UUID device) {
        return database.createNativeQuery(
                        "select name from kitchen.device where store_id = :store and id = :id and revoked_at is null"
                                + how,
                        Object.class)
                .setParameter("store", store.value())
                .setParameter("id", device)
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }

    /** @throws Problem 422 display-name-taken */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rename(StoreId store, UUID device, String name) {
        alone(store);
        try {
            database.createNativeQuery("update kitchen.device set name = :name where store_id = :store and id = :id")
                    .setParameter("name", name)
                    .setParameter("store", store.value())
                    .setParameter("id", device)
                    .executeUpdate();
        } catch (ConstraintViolationException taken) {
            throw Problem.invalid("display-name-taken", name);
        }
        changed.fire(new Devices.Changed());
    }

    /** This name, or with the first number that makes it nobody else's. Who else gives names at the store waits meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    String free(StoreId store, String name) {
        alone(store);
        Set<String> taken = of(store).values().stream().map(DeviceNames::same).collect(Collectors.toSet());
        return IntStream.iterate(1, nth -> nth + 1)
                .mapToObj(nth -> nth == 1 ? name : name + " " + nth)
                .filter(one -> !taken.contains(same(one)))
                .findFirst()
                .orElseThrow();
    }

    private void alone(StoreId store) {
        database.createNativeQuery(
                        "select store_id from kitchen.kitchen where store_id = :store for no key update", Object.class)
                .setParameter("store", store.value())
                .getResultList();
    }

    private static String same(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
