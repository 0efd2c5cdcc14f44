package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads from the rows of all nodes which orders nobody in the kitchen sees, and whether anybody is there who could. */
@ApplicationScoped
class ReadUnseen {

    private record Seen(String store, long seq) {}

    private final Session database;
    private final Displays displays;
    private final FindMissing missing;
    private final ObjectMapper json;
    private final Clock clock;

    ReadUnseen(Session database, Displays displays, FindMissing missing, ObjectMapper json, Clock clock) {
        this.database = database;
        this.displays = displays;
        this.missing = missing;
        this.json = json;
        this.clock = clock;
    }

    /** Each of these stores. Up to where displays of all stations have shown the log, nothing is asked for. */
    @Transactional
    Map<StoreId, Watched> of(Collection<StoreId> stores) {
        Instant now = clock.instant();
        Map<StoreId, List<Display>> byStore =
                displays.of(stores).stream().collect(Collectors.groupingBy(Display::store));
        Map<StoreId, Long> seen = stores.stream()
                .distinct()
                .collect(Collectors.toMap(
                        store -> store, store -> Unseen.seenUpTo(byStore.getOrDefault(store, List.of()))));
        Map<StoreId, List<Unseen.Change>> changes = after(seen);
        Map<StoreId, Watched> watched = new HashMap<>();
        seen.forEach((store, upTo) -> watched.put(
                store,
                new Watched(
                        Unseen.among(
                                changes.getOrDefault(store, List.of()), byStore.getOrDefault(store, List.of()), now),
                        missing.among(store, byStore.getOrDefault(store, List.of()), now)
                                .orElse(null))));
        return watched;
    }

    /** Whether somebody in the kitchen has seen something of it, before what they did not see. */
    @Transactional
    boolean wasSeenBefore(StoreId store, Unseen order) {
        return !database.createNativeQuery(
                        "select 1 from kitchen.feed_entry where store_id = :store and kind = 'TICKET'"
                                + " and body ->> 'id' = :ticket and at < :since limit 1")
                .setParameter("store", store.value())
                .setParameter("ticket", order.id().toString())
                .setParameter("since", order.since())
                .getResultList()
                .isEmpty();
    }

    private Map<StoreId, List<Unseen.Change>> after(Map<StoreId, Long> seen) {
        List<?> rows = database.createNativeQuery("""
                        select t.store_id, t.id, t.number, e.seq, e.at,
                            (select string_agg(distinct line ->> 'station', ',')
                             from jsonb_array_elements(e.body -> 'lines') line
                             where line ->> 'state' in ('QUEUED', 'STARTED', 'VOID'))
                        from jsonb_to_recordset(cast(:seen as jsonb)) as s(store text, seq bigint)
                        join kitchen.ticket t on t.store_id = s.store and t.state in ('QUEUED', 'STARTED', 'VOID')
                        join kitchen.feed_entry e on e.store_id = t.store_id and e.kind = 'TICKET'
                            and e.body ->> 'id' = cast(t.id as text) and e.seq > s.seq""", Object[].class)
                .setParameter("seen", write(seen))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> new StoreId((String) row[0]),
                        Collectors.mapping(
                                row -> new Unseen.Change(
                                        (UUID) row[1],
                                        (String) row[2],
                                        (Long) row[3],
                                        (Instant) row[4],
                                        row[5] == null ? List.of() : List.of(((String) row[5]).split(","))),
                                Collectors.toList())));
    }

    private String write(Map<StoreId, Long> seen) {
        try {
            return json.writeValueAsString(seen.entrySet().stream()
                    .map(store -> new Seen(store.getKey().value(), store.getValue()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
