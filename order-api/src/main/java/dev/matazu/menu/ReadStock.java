package dev.matazu.menu;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** What is left, as the database has it at this moment. */
@ApplicationScoped
class ReadStock {

    private final Session database;

    ReadStock(Session database) {
        this.database = database;
    }

    /** Of a store, of all that somebody has said something about. */
    Map<StockId, Stock> of(StoreId store) {
        return of(List.of(store)).getOrDefault(store, Map.of());
    }

    @Transactional
    Map<StoreId, Map<StockId, Stock>> of(Collection<StoreId> stores) {
        Map<StoreId, Map<StockId, Stock>> found = new HashMap<>();
        database.createQuery(
                        "select s.key.store, s.key.id, s.portions, s.countedUntil, s.soldOut, s.soldOutUntil"
                                + " from StockRow s where s.key.store in :stores",
                        Object[].class)
                .setParameterList("stores", stores.stream().map(StoreId::value).toList())
                .getResultStream()
                .forEach(row -> found.computeIfAbsent(new StoreId((String) row[0]), store -> new HashMap<>())
                        .put(
                                new StockId((String) row[1]),
                                new Stock((Integer) row[2], (Instant) row[3], (Boolean) row[4], (Instant) row[5])));
        return found;
    }
}
