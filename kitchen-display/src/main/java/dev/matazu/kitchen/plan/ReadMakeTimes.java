package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.learn.DayPart;
import dev.matazu.kitchen.plan.learn.LearnRules;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Reads what a kitchen has taught about how long things take. */
@ApplicationScoped
public class ReadMakeTimes {

    /**
     * What is known, whether it is used or not.
     *
     * @param rules how far it may go from what the menu says
     * @param now the part of the day that it is
     * @param paces how many times as long things take at a station as it works today, where that is known
     */
    public record Learned(LearnRules rules, DayPart now, List<ItemTime> items, Map<StationCode, Double> paces) {}

    /**
     * How long one thing takes at one station in one part of the day.
     *
     * @param ratio how many times as long as the menu says
     * @param seen how many bumps it was learned from
     */
    public record ItemTime(StationCode station, String item, DayPart part, double ratio, int seen) {}

    private final MakeTimes makeTimes;
    private final Clock clock;

    ReadMakeTimes(MakeTimes makeTimes, Clock clock) {
        this.makeTimes = makeTimes;
        this.clock = clock;
    }

    /** @throws dev.matazu.platform.Problem 404 kitchen-unknown */
    @Transactional
    public Learned of(StoreId store) {
        return makeTimes.learned(store, clock.instant());
    }
}
