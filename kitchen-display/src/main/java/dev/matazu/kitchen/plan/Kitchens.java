package dev.matazu.kitchen.plan;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The kitchens that have been opened. */
@ApplicationScoped
public class Kitchens {

    private final EntityManager database;
    private final Stations stations;

    Kitchens(EntityManager database, Stations stations) {
        this.database = database;
        this.stations = stations;
    }

    @Transactional
    public Optional<KitchenSetup> of(StoreId store) {
        return Optional.ofNullable(database.find(KitchenRow.class, store.value()))
                .map(kitchen -> kitchen.setup(stations.of(store)));
    }

    /** As they are now, also where this transaction has read them before. @throws Problem 404 unknown-store */
    @Transactional
    public Ages ages(StoreId store) {
        KitchenRow kitchen = Optional.ofNullable(database.find(KitchenRow.class, store.value()))
                .orElseThrow(() -> Problem.notFound("unknown-store"));
        database.refresh(kitchen);
        return kitchen.ages();
    }

    /** When an order of this kitchen is ready. */
    @Transactional
    public Optional<ReadyBy> readyBy(StoreId store) {
        return Optional.ofNullable(database.find(KitchenRow.class, store.value()))
                .map(KitchenRow::readyBy);
    }
}
