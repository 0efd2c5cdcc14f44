package dev.matazu.kitchen.plan;

import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How much each kitchen has to do, as it was last weighed. */
@ApplicationScoped
public class Loads {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<LoadRow, String> {}

    private final Rows rows;
    private final LoadConfig config;
    private final PlanConfig plan;
    private final Clock clock;

    Loads(Rows rows, LoadConfig config, PlanConfig plan, Clock clock) {
        this.rows = rows;
        this.config = config;
        this.plan = plan;
        this.clock = clock;
    }

    @Transactional
    public Load of(StoreId store) {
        return row(store).map(LoadRow::load).orElseGet(() -> Load.none(clock.instant()));
    }

    /** What holds at this moment. */
    @Transactional
    public Step inForce(StoreId store) {
        return of(store).inForce(clock.instant());
    }

    @Transactional
    public LoadRules rules(StoreId store) {
        return own(store).orElseGet(config::rules);
    }

    /** What this store has set for itself; empty where the house's rules hold. */
    @Transactional
    public Optional<LoadRules> own(StoreId store) {
        return row(store).flatMap(LoadRow::rules);
    }

    /** Those of the house. */
    public LoadRules usual() {
        return config.rules();
    }

    /** The longest wait that a rule may name: none is ever quoted that is longer, but the house may say never. */
    public Duration longest() {
        return config.pauseAt().compareTo(plan.horizon()) > 0 ? config.pauseAt() : plan.horizon();
    }

    /** Empty where nothing was ever too much and nobody has set anything. */
    Optional<LoadRow> row(StoreId store) {
        return rows.findByIdOptional(store.value());
    }

    /** Locked until the transaction ends. */
    LoadRow toChange(StoreId store) {
        Instant now = clock.instant();
        rows.getEntityManager()
                .createNativeQuery("insert into kitchen.load (store_id, step, wait_seconds, changed_wait, since)"
                        + " values (:store, 'OPEN', 0, 0, :now) on conflict do nothing")
                .setParameter("store", store.value())
                .setParameter("now", now)
                .executeUpdate();
        return rows.findById(store.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where something is throttled or set, which the time alone may end. */
    @Transactional
    List<StoreId> throttled() {
        return rows.getEntityManager()
                .createQuery(
                        "select l.storeId from LoadRow l where l.step <> :open or l.overrideTo is not null",
                        String.class)
                .setParameter("open", Step.OPEN)
                .getResultStream()
                .map(StoreId::new)
                .toList();
    }
}
