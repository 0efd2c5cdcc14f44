package dev.matazu.kitchen.plan;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a store's plan as it is now. A decision must hold the plan's lock first; a mere quote need not. */
@ApplicationScoped
class Plans {

    /** No order has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager database;
    private final Stations stations;
    private final Bookings bookings;
    private final PlanConfig config;
    private final Clock clock;

    Plans(EntityManager database, Stations stations, Bookings bookings, PlanConfig config, Clock clock) {
        this.database = database;
        this.stations = stations;
        this.bookings = bookings;
        this.config = config;
        this.clock = clock;
    }

    Plan of(StoreId store) {
        return without(store, NOBODY);
    }

    /** As if this booking did not exist. */
    Plan without(StoreId store, UUID booking) {
        Instant now = clock.instant();
        Map<StationCode, Integer> places =
                stations.of(store).stream().collect(Collectors.toMap(Station::code, Station::places));
        return new Plan(now, places, bookings.claims(store, booking, now));
    }

    SlotGrid grid(StoreId store) {
        KitchenRow kitchen = database.find(KitchenRow.class, store.value());
        if (kitchen == null) {
            throw Problem.notFound("kitchen-unknown", store);
        }
        return new SlotGrid(kitchen.zone(), config.slotEvery());
    }

    @Produces
    @Singleton
    Planner planner() {
        return new Planner(new PlanRules(config.horizon(), config.lead(), config.narrowestRange()));
    }
}
