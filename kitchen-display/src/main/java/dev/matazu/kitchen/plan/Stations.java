package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The stations of the kitchens, in the order in which the house lists them. */
@ApplicationScoped
public class Stations {

    private final EntityManager database;

    Stations(EntityManager database) {
        this.database = database;
    }

    /** None where no kitchen has been opened. */
    @Transactional
    public List<Station> of(StoreId store) {
        return database.createQuery("from StationRow where storeId = :store order by position", StationRow.class)
                .setParameter("store", store.value())
                .getResultStream()
                .map(StationRow::station)
                .toList();
    }
}
