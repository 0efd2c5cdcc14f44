package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.MeasureLoad.Measured;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Weighs what a kitchen has to do against its rules, and says so where that changes what it does about it. */
@ApplicationScoped
public class WeighLoad {

    /** What a kitchen does about its load has changed, or what screens say of it. Fired in the transaction. */
    public record Changed(StoreId store) {}

    /** A wait that changes by less is not worth showing anew. */
    private static final Duration WORTH_SAYING = Duration.ofMinutes(2);

    private static final long OPENS_EVERY_SECONDS = 300;

    private final MeasureLoad measure;
    private final Loads loads;
    private final LoadLog log;
    private final Event<Changed> changed;
    private final Clock clock;

    WeighLoad(MeasureLoad measure, Loads loads, LoadLog log, Event<Changed> changed, Clock clock) {
        this.measure = measure;
        this.loads = loads;
        this.log = log;
        this.changed = changed;
        this.clock = clock;
    }

    /** Measured before the row is locked, so that nobody waits for the thinking. */
    @Transactional
    public void weigh(StoreId store) {
        Optional<Measured> measured = measure.of(store);
        Instant now = clock.instant();
        Optional<LoadRow> seen = loads.row(store);
        boolean idle = seen.map(LoadRow::load)
                .map(load -> load.step() == Step.OPEN && load.override() == null)
                .orElse(true);
        Duration wait = measured.map(Measured::quoted).orElse(Duration.ZERO);
        LoadRules rules = seen.flatMap(LoadRow::rules).orElseGet(loads::usual);
        if (idle && wait.compareTo(rules.warn()) < 0) {
            return;
        }
        LoadRow row = loads.toChange(store);
        Load before = row.load();
        Throttle next = row.throttle().weigh(wait, now, rules);
        Instant opens = next.step() == Step.PAUSE
                ? measured.map(one -> opens(one, rules, now)).orElse(null)
                : null;
        row.weighed(next, wait, measured.map(Measured::station).orElse(null), opens);
        boolean over = before.override() != null && !before.override().holds(now);
        if (over) {
            row.override(null);
            log.keep(store, "BY_ITSELF", null, LoadLog.ITSELF);
        }
        Load after = row.load();
        if (after.step() != before.step()) {
            log.keep(store, after);
        }
        if (over || isWorthSaying(before, after)) {
            changed.fire(new Changed(store));
        }
    }

    /** Asked then, the same order would be below the threshold, if nothing comes in until then. */
    private static Instant opens(Measured measured, LoadRules rules, Instant now) {
        Instant below = measured.ready().minus(rules.resume());
        long seconds = (below.isAfter(now) ? below : now).getEpochSecond();
        return Instant.ofEpochSecond((seconds / OPENS_EVERY_SECONDS + 1) * OPENS_EVERY_SECONDS);
    }

    private static boolean isWorthSaying(Load before, Load after) {
        return after.step() != before.step()
                || !Objects.equals(after.opensAt(), before.opensAt())
                || after.quoted().minus(before.quoted()).abs().compareTo(WORTH_SAYING) >= 0;
    }
}
