package dev.matazu.kitchen.plan;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The stations of the kitchens, in the order in which the house lists them. */
@ApplicationScoped
public class Stations {

    /** Of the kitchens of a large house. */
    private static final int MOST_REMEMBERED = 2_000;

    private final Session database;
    private final Clock clock;
    private final Understood<Rota> understood = new Understood<>(new TypeReference<>() {}, MOST_REMEMBERED);

    Stations(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As they are staffed now; none where no kitchen has been opened. */
    @Transactional
    public List<Station> of(StoreId store) {
        return rosters(store).stream().map(Roster::station).toList();
    }

    /** By station, those that have any. */
    @Transactional
    public Map<StationCode, List<Shift>> shifts(StoreId store) {
        return database.createQuery("from ShiftRow where storeId = :store order by fromTime", ShiftRow.class)
                .setParameter("store", store.value())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        ShiftRow::station, Collectors.mapping(ShiftRow::shift, Collectors.toList())));
    }

    /** The kitchens whose staff changes with the time of day. */
    @Transactional
    public List<StoreId> inShifts() {
        return database.createQuery("select distinct storeId from ShiftRow", String.class)
                .getResultStream()
                .map(StoreId::new)
                .toList();
    }

    /** Those at which nobody works now. */
    Set<StationCode> closed(StoreId store) {
        return database.createQuery("select code from StationRow where storeId = :store and places = 0", String.class)
                .setParameter("store", store.value())
                .getResultStream()
                .map(StationCode::new)
                .collect(Collectors.toSet());
    }

    /** Who works where at this moment; none where no kitchen has been opened. */
    List<Roster> rosters(StoreId store) {
        return rota(store).map(rota -> rota.at(clock.instant())).orElse(List.of());
    }

    /** Every look at a plan begins with it: one statement. */
    Optional<Rota> rota(StoreId store) {
        return database.createNativeQuery("""
                        select cast(json_build_object('zone', k.zone, 'learns', k.learns, 'posts', coalesce(
                            (select json_agg(json_build_object('code', s.code, 'names', s.names, 'places', s.places,
                                'fullPlaces', s.full_places, 'perPlace', s.per_place, 'byHandUntil', s.by_hand_until,
                                'week', coalesce(
                                    (select json_agg(json_build_object('day', t.weekday, 'from', t.from_time, 'places', t.places)
                                        order by t.from_time)
                                     from kitchen.shift t where t.store_id = s.store_id and t.station = s.code), '[]'))
                                order by s.position)
                             from kitchen.station s where s.store_id = k.store_id), '[]')) as text)
                        from kitchen.kitchen k where k.store_id = :store""", Object.class)
                .setParameter("store", store.value())
                .uniqueResultOptional()
                .map(text -> understood.of((String) text));
    }
}
