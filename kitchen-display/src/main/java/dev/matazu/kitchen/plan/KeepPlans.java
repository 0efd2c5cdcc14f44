package dev.matazu.kitchen.plan;

import dev.matazu.platform.Doorbell;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.Unhurried;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Has a kitchen's plan laid anew after each change, and while it is behind. A change that goes unheard costs a minute at
 * most.
 */
@ApplicationScoped
class KeepPlans {

    /** Something that the plan of this kitchen depends on has changed. Fired in the transaction that changed it. */
    record Changed(StoreId store) {}

    private static final Logger LOG = Logger.getLogger(KeepPlans.class);

    private final Map<StoreId, Doorbell> bells = new ConcurrentHashMap<>();
    private final Replan replan;
    private final WeighLoad load;
    private final Loads loads;
    private final Bookings bookings;
    private final PlanConfig config;
    private final Unhurried workers;
    private final Clock clock;

    KeepPlans(
            Replan replan,
            WeighLoad load,
            Loads loads,
            Bookings bookings,
            PlanConfig config,
            Unhurried workers,
            Clock clock) {
        this.replan = replan;
        this.load = load;
        this.loads = loads;
        this.bookings = bookings;
        this.config = config;
        this.workers = workers;
        this.clock = clock;
    }

    void onChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        ring(change.store());
    }

    @Scheduled(every = "${matazu.plan.replan-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void asTimeGoesBy() {
        Stream.concat(bookings.behind(clock.instant()).stream(), loads.throttled().stream())
                .distinct()
                .forEach(this::ring);
    }

    /** What went unheard: a process ended between a change and its plan, or the change was another node's. */
    @Scheduled(every = "${matazu.plan.replan-all-every:60s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void inAnyCase() {
        bookings.busy().forEach(this::ring);
    }

    private void ring(StoreId store) {
        bells.computeIfAbsent(store, one -> new Doorbell(workers, config.replanPause(), () -> lay(one)))
                .ring();
    }

    private void lay(StoreId store) {
        try {
            replan.replan(store);
            load.weigh(store);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the plan of %s will be laid again", store);
        }
    }
}
