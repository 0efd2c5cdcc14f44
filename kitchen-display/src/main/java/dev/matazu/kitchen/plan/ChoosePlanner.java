package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;

/** The planner that promises as a kitchen does just now: with wider ranges while it has much to do. */
@ApplicationScoped
class ChoosePlanner {

    private final Planner planner;
    private final Loads loads;
    private final LoadConfig config;

    ChoosePlanner(Planner planner, Loads loads, LoadConfig config) {
        this.planner = planner;
        this.loads = loads;
        this.config = config;
    }

    Planner of(StoreId store) {
        return isLong(store) ? new Planner(planner.rules().withRange(config.longRange())) : planner;
    }

    boolean isLong(StoreId store) {
        return loads.inForce(store).compareTo(Step.LENGTHEN) >= 0;
    }
}
