package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What the displays of all stores have shown, as every node knows it. */
@ApplicationScoped
class Displays {

    /** As the statement reads it. */
    private record Row(
            String store_id,
            UUID device_id,
            String screen,
            UUID epoch,
            Long seq,
            List<String> stations,
            Instant acknowledged_at,
            Instant heard_at,
            Instant gone_at) {

        private static Row of(Display display) {
            return new Row(
                    display.store().value(),
                    display.device(),
                    display.screen(),
                    display.epoch(),
                    display.seq(),
                    display.stations(),
                    display.acknowledgedAt(),
                    display.heardAt(),
                    display.goneAt());
        }
    }

    private final Session database;
    private final ObjectMapper json;

    Displays(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Writes down what was heard of each since the last time, as {@link Display#then} says. */
    @Transactional
    void keep(Collection<Display> heard) {
        // Always in one order, so that two nodes that hear of the same tablets do not wait for each other.
        List<Row> rows = heard.stream()
                .sorted(Comparator.comparing(Display::device).thenComparing(Display::screen))
                .map(Row::of)
                .toList();
        database.createNativeQuery("""
                        insert into kitchen.display as d (store_id, device_id, screen, epoch, seq, stations,
                            acknowledged_at, heard_at, gone_at)
                        select * from jsonb_to_recordset(cast(:rows as jsonb)) as r(store_id text, device_id uuid,
                            screen text, epoch uuid, seq bigint, stations jsonb, acknowledged_at timestamptz,
                            heard_at timestamptz, gone_at timestamptz)
                        on conflict (store_id, device_id, screen) do update set
                            (epoch, seq, acknowledged_at) = (select further.epoch, further.seq, further.acknowledged_at
                                from (values (excluded.epoch, excluded.seq, excluded.acknowledged_at, 1),
                                    (d.epoch, d.seq, d.acknowledged_at, 2)) further(epoch, seq, acknowledged_at, way)
                                where way = case when excluded.seq is not null and (d.seq is null
                                    or d.epoch <> excluded.epoch or d.seq < excluded.seq) then 1 else 2 end),
                            stations = case when excluded.seq is null then d.stations else excluded.stations end,
                            heard_at = excluded.heard_at,
                            gone_at = excluded.gone_at""").setParameter("rows", write(rows)).executeUpdate();
    }

    /** Those that ever said hello, each with what it has shown of the log as it is now. */
    @Transactional
    List<Display> of(Collection<StoreId> stores) {
        List<?> rows = database.createNativeQuery(
                        "select d.store_id, d.device_id, d.screen, d.epoch,"
                                + " case when d.epoch = f.epoch then d.seq end, cast(d.stations as text),"
                                + " d.acknowledged_at, d.heard_at, d.gone_at"
                                + " from kitchen.display d join kitchen.feed f on f.store_id = d.store_id"
                                + " where d.store_id in (:stores)",
                        Object[].class)
                .setParameter("stores", stores.stream().map(StoreId::value).toList())
                .getResultList();
        return rows.stream().map(row -> display((Object[]) row)).toList();
    }

    private Display display(Object[] row) {
        return new Display(
                new StoreId((String) row[0]),
                (UUID) row[1],
                (String) row[2],
                (UUID) row[3],
                (Long) row[4],
                stations((String) row[5]),
                (Instant) row[6],
                (Instant) row[7],
                (Instant) row[8]);
    }

    private List<String> stations(String kept) {
        try {
            return kept == null ? null : List.of(json.readValue(kept, String[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
