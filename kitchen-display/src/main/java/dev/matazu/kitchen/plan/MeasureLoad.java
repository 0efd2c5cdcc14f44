package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Measures what a kitchen has to do by the honest wait of a usual order that is asked now. */
@ApplicationScoped
class MeasureLoad {

    /** @param ready when that order would be ready */
    record Measured(Duration quoted, Instant ready, StationCode station) {}

    private final Plans plans;
    private final Planner planner;
    private final Instance<UsualOrder> usual;

    MeasureLoad(Plans plans, Planner planner, Instance<UsualOrder> usual) {
        this.plans = plans;
        this.planner = planner;
        this.usual = usual;
    }

    /**
     * Empty where nothing can be said: there is no usual order, or nobody works where it is made. The time until somebody
     * does is no work: a kitchen that is closed has nothing too much to do.
     */
    Optional<Measured> of(StoreId store) {
        List<Work> work =
                usual.stream().flatMap(one -> one.work(store).stream()).toList();
        if (work.isEmpty()) {
            return Optional.empty();
        }
        Plan plan = plans.of(store);
        return soonest(new Plan(plan.now(), plan.stations(), List.of()), work)
                .map(alone -> measured(plan, work, alone));
    }

    private Measured measured(Plan plan, List<Work> work, Instant alone) {
        Instant full = plan.now().plus(planner.rules().horizon());
        Instant ready = soonest(plan, work).orElse(full);
        Duration unavoidable = Duration.between(plan.now().plus(Planner.longest(work)), alone);
        Duration wait =
                Duration.between(plan.now(), ready).minus(unavoidable.isNegative() ? Duration.ZERO : unavoidable);
        Why why = planner.why(plan, work, planner.rules().from(ready));
        return new Measured(
                wait.isNegative() ? Duration.ZERO : wait, ready, why.cause().station());
    }

    private Optional<Instant> soonest(Plan plan, List<Work> work) {
        return planner.asSoonAsPossible(plan, work, Instant.MAX)
                .map(placing -> placing.promise().from());
    }
}
