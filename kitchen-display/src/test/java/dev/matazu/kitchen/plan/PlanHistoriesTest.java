package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens in whatever order, held against a slow and obvious model of a kitchen. */
class PlanHistoriesTest {

    private static final PlanRules RULES =
            new PlanRules(Duration.ofHours(3), Duration.ofMinutes(15), Duration.ofMinutes(3));

    enum Kind {
        SOONEST,
        SLOT,
        PAY,
        END,
        WAIT
    }

    /** One thing that happens; which booking, which slot or how long a wait is meant follows from the number. */
    record Step(Kind kind, int number, Load load) {}

    @Property(tries = 3000)
    void no_window_is_ever_overcommitted_and_a_steady_kitchen_is_never_late(@ForAll("history") List<Step> history) {
        ModelKitchen kitchen = new ModelKitchen(RULES);
        for (Step step : history) {
            happen(kitchen, step, true);
            kitchen.assertNoWindowIsOvercommitted(Promise::from);
        }
    }

    @Property(tries = 3000)
    void whoever_pays_late_is_promised_nothing_that_a_steady_kitchen_cannot_keep(
            @ForAll("history") List<Step> history) {
        ModelKitchen kitchen = new ModelKitchen(RULES);
        for (Step step : history) {
            happen(kitchen, step, false);
            kitchen.assertNoWindowIsOvercommitted(Promise::to);
        }
    }

    @Property(tries = 1000)
    void no_earlier_minute_would_have_done(@ForAll("history") List<Step> history, @ForAll("load") Load load) {
        ModelKitchen kitchen = after(history);
        Optional<Placing> found = kitchen.soonest(load);

        Instant end = found.map(placing -> placing.promise().from())
                .orElse(kitchen.now().plus(RULES.horizon()).plusSeconds(1));
        Minutes.between(kitchen.now().plus(load.longest()), end.minusSeconds(1))
                .forEach(minute -> assertThat(kitchen.wouldFit(load, minute)).isFalse());
        found.ifPresent(placing ->
                assertThat(kitchen.wouldFit(load, placing.promise().from())).isTrue());
    }

    @Property(tries = 1000)
    void every_slot_that_is_offered_can_be_had(@ForAll("history") List<Step> history, @ForAll("load") Load load) {
        ModelKitchen kitchen = after(history);
        for (Placing offered : kitchen.slots(load)) {
            assertThat(kitchen.at(load, offered.promise().from())).contains(offered);
        }
    }

    @Property(tries = 1000)
    void capacity_is_whole_again_when_all_have_ended(@ForAll("history") List<Step> history, @ForAll("load") Load load) {
        ModelKitchen kitchen = after(history);
        kitchen.endAll();

        assertThat(kitchen.soonest(load))
                .isEqualTo(new Planner(RULES)
                        .asSoonAsPossible(new Plan(kitchen.now(), ModelKitchen.PLACES, List.of()), load, Instant.MAX));
    }

    private static ModelKitchen after(List<Step> history) {
        ModelKitchen kitchen = new ModelKitchen(RULES);
        history.forEach(step -> happen(kitchen, step, true));
        return kitchen;
    }

    private static void happen(ModelKitchen kitchen, Step step, boolean paidAtOnce) {
        switch (step.kind()) {
            case SOONEST ->
                kitchen.soonest(step.load()).ifPresent(place -> kitchen.book(step.load(), place, paidAtOnce));
            case SLOT ->
                kitchen.at(step.load(), kitchen.now().plus(Duration.ofMinutes(step.number() * 5L)))
                        .ifPresent(place -> kitchen.book(step.load(), place, paidAtOnce));
            case PAY -> kitchen.pay(step.number());
            case END -> kitchen.end(step.number());
            case WAIT -> kitchen.work(Duration.ofSeconds(step.number() * 17L));
        }
    }

    @Provide
    Arbitrary<List<Step>> history() {
        Arbitrary<Kind> kind = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Kind.SOONEST)),
                Tuple.of(3, Arbitraries.just(Kind.SLOT)),
                Tuple.of(3, Arbitraries.just(Kind.PAY)),
                Tuple.of(1, Arbitraries.just(Kind.END)),
                Tuple.of(3, Arbitraries.just(Kind.WAIT)));
        return Combinators.combine(kind, Arbitraries.integers().between(0, 40), load())
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Load> load() {
        Arbitrary<StationCode> station = Arbitraries.of(ModelKitchen.PLACES.keySet());
        Arbitrary<Duration> makeTime = Arbitraries.integers().between(0, 900).map(Duration::ofSeconds);
        return Combinators.combine(station, makeTime)
                .as(Work::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Load::of);
    }
}
