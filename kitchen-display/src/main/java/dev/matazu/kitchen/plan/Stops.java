package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which kitchens stand still. */
@ApplicationScoped
public class Stops {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StopRow, StopRow.Key> {}

    private final Rows rows;

    Stops(Rows rows) {
        this.rows = rows;
    }

    /** Empty while the kitchen runs. */
    @Transactional
    public Optional<Stop> now(StoreId store) {
        return open(store).map(StopRow::stop);
    }

    /** The number of the latest stop, over or not; 0 where there never was one. */
    @Transactional
    public int last(StoreId store) {
        return rows.find("key.storeId = ?1 order by key.no desc", store.value())
                .firstResultOptional()
                .map(row -> row.stop().no())
                .orElse(0);
    }

    /** Every kitchen that stands still. */
    @Transactional
    public Map<StoreId, Stop> all() {
        return rows.list("endedAt is null").stream().collect(Collectors.toMap(StopRow::store, StopRow::stop));
    }

    Optional<StopRow> open(StoreId store) {
        return rows.find("key.storeId = ?1 and endedAt is null", store.value()).firstResultOptional();
    }

    void keep(StopRow row) {
        rows.persist(row);
    }
}
