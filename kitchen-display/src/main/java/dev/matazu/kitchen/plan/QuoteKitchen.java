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
    private final ChoosePlanner planners;
    private final LoadConfig load;

    QuoteKitchen(Plans plans, ChoosePlanner planners, LoadConfig load) {
        this.plans = plans;
        this.planners = planners;
        this.load = load;
    }

    /** As soon as possible; empty when a station is closed or the kitchen is full up to its horizon. */
    @Transactional
    public Optional<Promise> quote(StoreId store, List<Work> work) {
        return soonest(store, plans.of(store), work);
    }

    /** For somebody who waits in the shop; empty only where nobody works at a station that it needs. */
    @Transactional
    public Optional<Promise> forWalkIn(StoreId store, List<Work> work) {
        return planners.of(store)
                .sometime(plans.of(store), work)
                .map(offer -> offer.placing().promise());
    }

    /** The same as a wait, for those whose order is started by their arrival. */
    @Transactional
    public Optional<Quote> onArrival(StoreId store, List<Work> work) {
        Plan plan = plans.of(store);
        return soonest(store, plan, work).map(promise -> Quote.of(promise, plan.now()));
    }

    /**
     * The slots of the store's days between these times that are still free, both included; none of the past. Of those near
     * by only every second while there is much to do.
     */
    @Transactional
    public List<Promise> slots(StoreId store, List<Work> work, Instant from, Instant until) {
        Plan plan = plans.of(store);
        SlotGrid grid = plans.grid(store);
        Instant first = from.isAfter(plan.now()) ? from : plan.now();
        Instant far = planners.isLong(store) ? plan.now().plus(load.near()) : Instant.MIN;
        return planners.of(store)
                .slots(plan, work, grid, first, until)
                .map(Placing::promise)
                .filter(slot -> !slot.from().isBefore(far) || grid.isEven(slot.from()))
                .toList();
    }

    private Optional<Promise> soonest(StoreId store, Plan plan, List<Work> work) {
        return planners.of(store).asSoonAsPossible(plan, work, Instant.MAX).map(Placing::promise);
    }
}
