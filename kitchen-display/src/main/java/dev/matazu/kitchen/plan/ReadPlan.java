package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.PlanView.Change;
import dev.matazu.kitchen.plan.PlanView.OpenOrder;
import dev.matazu.kitchen.plan.PlanView.OpenPiece;
import dev.matazu.kitchen.plan.PlanView.StationPlan;
import dev.matazu.kitchen.plan.schedule.Staffing;
import dev.matazu.kitchen.plan.schedule.Start;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads a kitchen's plan for those who look at it; takes no lock and changes nothing. */
@ApplicationScoped
public class ReadPlan {

    private static final String OPEN =
            " (b.state = COMMITTED and b.making.doneAt is null" + " or b.state = HELD and b.heldUntil > :now)";

    private final EntityManager database;
    private final Plans plans;
    private final Planner planner;
    private final Clock clock;

    ReadPlan(EntityManager database, Plans plans, Planner planner, Clock clock) {
        this.database = database;
        this.plans = plans;
        this.planner = planner;
        this.clock = clock;
    }

    @Transactional
    public PlanView of(StoreId store) {
        Plans.Crew crew = plans.crew(store);
        Instant now = clock.instant();
        List<Row> open = database.createQuery(
                        "select b.key.id, b.state, b.heldUntil, b.promiseFrom, b.promiseTo, b.firstFrom, b.firstTo,"
                                + " b.making.open from Booking b where b.key.storeId = :store and" + OPEN
                                + " order by b.promiseFrom, b.key.id",
                        Row.class)
                .setParameter("store", store.value())
                .setParameter("now", now)
                .getResultStream()
                .filter(row -> !row.open().isEmpty())
                .toList();
        boolean isAnyHeld = open.stream().anyMatch(row -> row.state() == BookingState.HELD);
        Map<UUID, Map<Integer, Instant>> held = isAnyHeld ? heldStarts(plans.goingOn(store, crew)) : Map.of();
        Map<StationCode, Staffing> staffing = plans.goingOn(crew);
        return new PlanView(
                crew.rosters().stream()
                        .map(roster -> staffed(roster.station(), staffing, now))
                        .toList(),
                open.stream()
                        .map(row -> row.order(held.getOrDefault(row.id(), Map.of())))
                        .toList());
    }

    /** For each of these kitchens with open bookings something that becomes another when one of them changes. */
    @Transactional
    public Map<StoreId, Long> marks(Collection<StoreId> stores) {
        Map<StoreId, Long> marks = new HashMap<>();
        database.createNativeQuery(
                        "select store_id, cast(sum(hashtext(id || ':' || version)) as bigint)"
                                + " from kitchen.booking"
                                + " where state in ('HELD', 'COMMITTED') and store_id in :stores group by store_id",
                        Object[].class)
                .setParameter("stores", stores.stream().map(StoreId::value).toList())
                .getResultList()
                .forEach(row -> marks.put(
                        new StoreId((String) ((Object[]) row)[0]), ((Number) ((Object[]) row)[1]).longValue()));
        return marks;
    }

    /** What is paid keeps its times with its pieces; what is only held lies where a new order finds it lying. */
    private Map<UUID, Map<Integer, Instant>> heldStarts(Plan plan) {
        Map<UUID, Map<Integer, Instant>> starts = new HashMap<>();
        for (Start start : planner.withHeld(plan).starts()) {
            starts.computeIfAbsent(start.job(), job -> new HashMap<>()).put(start.piece(), start.at());
        }
        return starts;
    }

    /** With its shifts of the next day. */
    private static StationPlan staffed(Station station, Map<StationCode, Staffing> all, Instant now) {
        Staffing staffing = all.get(station.code());
        Instant tomorrow = now.plus(Duration.ofDays(1));
        return new StationPlan(
                station.code(),
                staffing.places(),
                staffing.later().headMap(tomorrow).entrySet().stream()
                        .map(change -> new Change(change.getKey(), change.getValue()))
                        .toList());
    }

    record Row(
            UUID id,
            BookingState state,
            Instant heldUntil,
            Instant promiseFrom,
            Instant promiseTo,
            Instant firstFrom,
            Instant firstTo,
            List<BookedPiece> open) {

        OpenOrder order(Map<Integer, Instant> starts) {
            return new OpenOrder(
                    id,
                    state == BookingState.HELD ? heldUntil : null,
                    new Promise(promiseFrom, promiseTo),
                    new Promise(firstFrom, firstTo),
                    IntStream.range(0, open.size())
                            .mapToObj(i -> piece(open.get(i), starts.get(i)))
                            .toList());
        }

        private static OpenPiece piece(BookedPiece piece, Instant otherwise) {
            Instant planned = piece.plannedAt() == null ? otherwise : piece.plannedAt();
            Instant begin = piece.isBegun() ? piece.begunAt() : planned;
            return new OpenPiece(
                    piece.line(),
                    piece.station(),
                    begin,
                    begin == null ? null : begin.plusSeconds(piece.seconds()),
                    piece.isBegun());
        }
    }
}
