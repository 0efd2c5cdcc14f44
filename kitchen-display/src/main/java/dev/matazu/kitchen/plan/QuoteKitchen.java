package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what a hold would get at this moment, and takes nothing. */
@ApplicationScoped
public class QuoteKitchen {

    private final Plans plans;
    private final Planner planner;

    QuoteKitchen(Plans plans, Planner planner) {
        this.plans = plans;
        this.planner = planner;
    }

    /** As soon as possible; empty when a station is closed or the kitchen is full up to its horizon. */
    @Transactional
    public Optional<Promise> quote(StoreId store, List<Work> work) {
        return soonest(plans.of(store), work);
    }

    /** The same as a wait, for those whose order is started by their arrival. */
    @Transactional
    public Optional<Quote> onArrival(StoreId store, List<Work> work) {
        Plan plan = plans.of(store);
        return soonest(plan, work).map(promise -> Quote.of(promise, plan.now()));
    }

    /** The slots of the store's days between these times that are still free, both included; none of the past. */
    @Transactional
    public List<Promise> slots(StoreId store, List<Work> work, Instant from, Instant until) {
        Plan plan = plans.of(store);
        Instant first = from.isAfter(plan.now()) ? from : plan.now();
        return planner.slots(plan, Load.of(work), plans.grid(store), first, until)
                .map(Placing::promise)
                .toList();
    }

    private Optional<Promise> soonest(Plan plan, List<Work> work) {
        return planner.asSoonAsPossible(plan, Load.of(work), Instant.MAX).map(Placing::promise);
    }
}
