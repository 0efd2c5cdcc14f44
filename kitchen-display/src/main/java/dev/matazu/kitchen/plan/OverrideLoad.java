package dev.matazu.kitchen.plan;

import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A manager lets mobile orders in all the same, or keeps them out, until a time. */
@ApplicationScoped
public class OverrideLoad {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Loads loads;
    private final LoadLog log;
    private final Event<WeighLoad.Changed> changed;
    private final Event<KeepPlans.Changed> planned;
    private final Clock clock;

    OverrideLoad(
            Loads loads, LoadLog log, Event<WeighLoad.Changed> changed, Event<KeepPlans.Changed> planned, Clock clock) {
        this.loads = loads;
        this.log = log;
        this.changed = changed;
        this.planned = planned;
        this.clock = clock;
    }

    /** The latest word holds. @throws Problem 422 override-until */
    @Transactional
    public void override(StoreId store, Load.Override.To to, Instant until, Actor actor) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw Problem.invalid("override-until", LONGEST.toHours());
        }
        loads.toChange(store).override(new Load.Override(to, until, actor.name()));
        log.keep(store, to == Load.Override.To.OPEN ? "KEEP_OPEN" : "KEEP_PAUSED", until, actor);
        changed.fire(new WeighLoad.Changed(store));
    }

    /** The kitchen decides by itself again. Harmless when repeated. */
    @Transactional
    public void end(StoreId store, Actor actor) {
        LoadRow row = loads.toChange(store);
        if (row.load().override() != null) {
            row.override(null);
            log.keep(store, "BY_ITSELF", null, actor);
            changed.fire(new WeighLoad.Changed(store));
        }
    }

    /** Null for those of the house. The kitchen is weighed by them at once. */
    @Transactional
    public void rule(StoreId store, LoadRules rules) {
        loads.toChange(store).rule(rules);
        planned.fire(new KeepPlans.Changed(store));
    }
}
