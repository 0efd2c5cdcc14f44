package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Sets a kitchen up, or anew. A station that is no longer named stays as it is: tickets may still refer to it. */
@ApplicationScoped
public class OpenKitchen {

    private final EntityManager database;

    OpenKitchen(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public void open(KitchenSetup setup) {
        database.merge(new KitchenRow(setup));
        List<Station> stations = setup.stations();
        for (int position = 0; position < stations.size(); position++) {
            database.merge(new StationRow(setup.store(), position, stations.get(position)));
        }
        database.flush();
        beginFeed(setup.store());
    }

    /** Every opened kitchen has its counter, so that appending to the feed never has to create one. */
    private void beginFeed(StoreId store) {
        database.createNativeQuery("""
                        insert into kitchen.feed (store_id, epoch, seq) values (:store, :epoch, 0)
                        on conflict (store_id) do nothing
                        """)
                .setParameter("store", store.value())
                .setParameter("epoch", UUID.randomUUID())
                .executeUpdate();
    }
}
