package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.learn.DayPart;
import dev.matazu.kitchen.plan.learn.Expected;
import dev.matazu.kitchen.plan.schedule.Staffing;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a store's plan as it is now. A decision must hold the plan's lock first; a mere quote need not. */
@ApplicationScoped
class Plans {

    /**
     * Who works where, and how long things take there. It changes seldom; whatever was promised meanwhile with what was
     * so before, the next laying of the plan puts right.
     */
    record Crew(List<Roster> rosters, Expected expected) {}

    /** No order has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager database;
    private final Stations stations;
    private final ReadClaims claims;
    private final MakeTimes makeTimes;
    private final PlanConfig config;
    private final Clock clock;

    Plans(
            EntityManager database,
            Stations stations,
            ReadClaims claims,
            MakeTimes makeTimes,
            PlanConfig config,
            Clock clock) {
        this.database = database;
        this.stations = stations;
        this.claims = claims;
        this.makeTimes = makeTimes;
        this.config = config;
        this.clock = clock;
    }

    Plan of(StoreId store) {
        return without(store, NOBODY, crew(store));
    }

    /** As if this booking did not exist. */
    Plan without(StoreId store, UUID booking, Crew crew) {
        return plan(store, booking, crew, Roster::staffing);
    }

    /** As it will probably go on: a station that is closed opens again. */
    Plan goingOn(StoreId store) {
        return goingOn(store, crew(store));
    }

    Plan goingOn(StoreId store, Crew crew) {
        return plan(store, NOBODY, crew, goingOn());
    }

    /** Who will probably work where. */
    Map<StationCode, Staffing> goingOn(Crew crew) {
        return staffing(crew, goingOn());
    }

    private Function<Roster, Staffing> goingOn() {
        Instant reopens = clock.instant().plus(config.reopens());
        return roster -> roster.goingOn(reopens);
    }

    /** To be read before the lock is taken, lest others wait for it. */
    Crew crew(StoreId store) {
        Instant now = clock.instant();
        return stations.rota(store)
                .map(rota -> new Crew(
                        rota.at(now),
                        rota.learns()
                                ? makeTimes.expected(store, DayPart.of(now, rota.time()), now)
                                : Expected.AS_SAID))
                .orElse(new Crew(List.of(), Expected.AS_SAID));
    }

    private Plan plan(StoreId store, UUID without, Crew crew, Function<Roster, Staffing> each) {
        Instant now = clock.instant();
        return new Plan(now, staffing(crew, each), claims.of(store, without, crew.expected(), now), crew.expected());
    }

    private static Map<StationCode, Staffing> staffing(Crew crew, Function<Roster, Staffing> each) {
        return crew.rosters().stream()
                .collect(Collectors.toMap(roster -> roster.station().code(), each));
    }

    SlotGrid grid(StoreId store) {
        KitchenRow kitchen = database.find(KitchenRow.class, store.value());
        if (kitchen == null) {
            throw Problem.notFound("kitchen-unknown", store);
        }
        return new SlotGrid(kitchen.time(), config.slotEvery());
    }

    @Produces
    @Singleton
    Planner planner() {
        return new Planner(new PlanRules(
                config.horizon(),
                config.range(),
                config.pull(),
                config.margin(),
                config.lead(),
                config.patience(),
                config.mostOvertaken()));
    }
}
