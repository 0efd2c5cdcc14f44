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
import java.util.function.Supplier;
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

    /** What a guest must not eat is not in the log, which nobody can delete from: it is read as it is now. */
    private static final String WITH_NOTE = "case when t.allergy is null or e.body -> 'allergy' is null then e.body"
            + " else jsonb_set(e.body, '{allergy,note}', to_jsonb(t.allergy)) end";

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
        append(store, kind, () -> body);
    }

    /** @param body looked up under the counter's lock: no later number says what an earlier one has replaced */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(StoreId store, FeedEntry.Kind kind, Supplier<?> body) {
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
                .setParameter("body", write(body.get()))
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
                        "select e.seq, e.kind, cast(" + WITH_NOTE + " as text) from kitchen.feed_entry e"
                                + " left join kitchen.ticket t on t.allergy is not null and t.store_id = e.store_id"
                                + " and t.id = case when e.kind = 'TICKET' then cast(e.body ->> 'id' as uuid) end"
                                + " where e.store_id = :store and e.seq > :seq order by e.seq",
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
