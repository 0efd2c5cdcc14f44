package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The per-store log, the truth about what screens were told. The counter row is locked last in a transaction and
 * counted up in it, so numbers have no gaps and follow the order of commits.
 */
@ApplicationScoped
class FeedLog {

    /** Where a store's log stands. */
    record Position(UUID epoch, long seq) {}

    /** Something was appended; rings once the transaction has been committed. */
    record Appended(StoreId store) {}

    private final Session database;
    private final ObjectMapper json;
    private final Event<Appended> appended;
    private final Clock clock;

    FeedLog(Session database, ObjectMapper json, Event<Appended> appended, Clock clock) {
        this.database = database;
        this.json = json;
        this.appended = appended;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void append(StoreId store, FeedEntry.Kind kind, Object body) {
        database.flush();
        long seq = ((Number) database.createNativeQuery(
                                "update kitchen.feed set seq = seq + 1 where store_id = :store returning seq")
                        .setParameter("store", store.value())
                        .getSingleResult())
                .longValue();
        database.createNativeQuery("insert into kitchen.feed_entry (store_id, seq, at, kind, body)"
                        + " values (:store, :seq, :at, :kind, cast(:body as jsonb))")
                .setParameter("store", store.value())
                .setParameter("seq", seq)
                .setParameter("at", clock.instant())
                .setParameter("kind", kind.name())
                .setParameter("body", write(body))
                .executeUpdate();
        appended.fire(new Appended(store));
    }

    @Transactional
    Position position(StoreId store) {
        Object[] row = (Object[]) database.createNativeQuery(
                        "select epoch, seq from kitchen.feed where store_id = :store", Object[].class)
                .setParameter("store", store.value())
                .getSingleResult();
        return new Position((UUID) row[0], ((Number) row[1]).longValue());
    }

    /** Where every store's log stands, for those who may have missed a ring. */
    @Transactional
    Map<StoreId, Long> positions() {
        Map<StoreId, Long> positions = new HashMap<>();
        database.createNativeQuery("select store_id, seq from kitchen.feed", Object[].class)
                .getResultList()
                .forEach(row -> positions.put(
                        new StoreId((String) ((Object[]) row)[0]), ((Number) ((Object[]) row)[1]).longValue()));
        return positions;
    }

    /** What was appended after this number, oldest first. */
    @Transactional
    List<FeedEntry> after(StoreId store, long seq) {
        List<?> rows = database.createNativeQuery(
                        "select seq, kind, cast(body as text) from kitchen.feed_entry"
                                + " where store_id = :store and seq > :seq order by seq",
                        Object[].class)
                .setParameter("store", store.value())
                .setParameter("seq", seq)
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private FeedEntry entry(Object[] row) {
        try {
            return new FeedEntry(
                    ((Number) row[0]).longValue(), FeedEntry.Kind.valueOf((String) row[1]), json.readTree((String)
                            row[2]));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
