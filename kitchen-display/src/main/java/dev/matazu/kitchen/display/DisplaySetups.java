package dev.matazu.kitchen.display;

import dev.matazu.kitchen.device.DeviceNames;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the paired displays of the stores are set. */
@ApplicationScoped
public class DisplaySetups {

    private final EntityManager database;
    private final DeviceNames names;

    DisplaySetups(EntityManager database, DeviceNames names) {
        this.database = database;
        this.names = names;
    }

    /** All paired ones of a store, by name. */
    @Transactional
    public List<SetUp> of(StoreId store) {
        Map<UUID, DisplayRow> rows = database.createQuery("from DisplayRow where storeId = :store", DisplayRow.class)
                .setParameter("store", store.value())
                .getResultStream()
                .collect(Collectors.toMap(DisplayRow::device, Function.identity()));
        return names.of(store).entrySet().stream()
                .map(device -> setUp(
                        device.getValue(), rows.getOrDefault(device.getKey(), new DisplayRow(store, device.getKey()))))
                .toList();
    }

    /** @throws Problem 404 unknown-display, also for one of another store or whose access was taken away */
    @Transactional
    public SetUp of(StoreId store, UUID device) {
        String name = names.of(store, device).orElseThrow(() -> Problem.notFound("unknown-display"));
        return setUp(name, row(store, device));
    }

    /** What its screen is told with a snapshot. */
    @Transactional
    public DisplayView toldTo(StoreId store, UUID device) {
        return DisplayView.of(of(store, device), null);
    }

    /** As it is kept, or a new one. */
    DisplayRow row(StoreId store, UUID device) {
        DisplayRow row = database.find(DisplayRow.class, new DisplayRow.Key(store.value(), device));
        return row == null ? new DisplayRow(store, device) : row;
    }

    void keep(DisplayRow row) {
        database.persist(row);
    }

    static SetUp setUp(String name, DisplayRow row) {
        return new SetUp(row.device(), name, row.version(), row.settings());
    }
}
