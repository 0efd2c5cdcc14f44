package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens in whatever order, held against a slow and obvious model of a kitchen. */
class PlanHistoriesTest {

    private static final PlanRules RULES = PlanRules.usual();

    enum Kind {
        SOONEST,
        SLOT,
        PAY,
        END,
        WAIT
    }

    /** One thing that happens; which booking, which slot or how long a wait is meant follows from the number. */
    record Step(Kind kind, int number, List<Work> work) {}

    @Property(tries = 1500)
    void a_steady_kitchen_keeps_every_promise_and_never_has_more_in_hand_than_places(
            @ForAll("history") List<Step> history) {
        ModelKitchen kitchen = new ModelKitchen(RULES);
        history.forEach(step -> happen(kitchen, step, true));
        kitchen.workToTheEnd();
    }

    @Property(tries = 1500)
    void whoever_pays_late_is_promised_nothing_that_a_steady_kitchen_cannot_keep(
            @ForAll("history") List<Step> history) {
        ModelKitchen kitchen = new ModelKitchen(RULES);
        history.forEach(step -> happen(kitchen, step, false));
        kitchen.workToTheEnd();
    }

    @Property(tries = 500)
    void every_slot_that_is_offered_can_be_had(@ForAll("history") List<Step> history, @ForAll("work") List<Work> work) {
        ModelKitchen kitchen = after(history);
        for (Placing offered : kitchen.slots(work)) {
            assertThat(kitchen.at(work, offered.promise().from())).contains(offered);
        }
    }

    @Property(tries = 500)
    void capacity_is_whole_again_when_all_have_ended(
            @ForAll("history") List<Step> history, @ForAll("work") List<Work> work) {
        ModelKitchen kitchen = after(history);
        kitchen.endAll();

        ModelKitchen untouched = new ModelKitchen(RULES);
        untouched.work(Duration.between(untouched.now(), kitchen.now()));
        assertThat(kitchen.soonest(work)).isEqualTo(untouched.soonest(work));
    }

    private static ModelKitchen after(List<Step> history) {
        ModelKitchen kitchen = new ModelKitchen(RULES);
        history.forEach(step -> happen(kitchen, step, true));
        return kitchen;
    }

    private static void happen(ModelKitchen kitchen, Step step, boolean paidAtOnce) {
        switch (step.kind()) {
            case SOONEST ->
                kitchen.soonest(step.work()).ifPresent(place -> kitchen.book(step.work(), place, paidAtOnce));
            case SLOT ->
                kitchen.at(step.work(), kitchen.now().plus(Duration.ofMinutes(step.number() * 5L)))
                        .ifPresent(place -> kitchen.book(step.work(), place, paidAtOnce));
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
        return Combinators.combine(kind, Arbitraries.integers().between(0, 40), work())
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Work>> work() {
        Arbitrary<StationCode> station = Arbitraries.of(ModelKitchen.PLACES.keySet());
        Arbitrary<Duration> makeTime = Arbitraries.integers().between(1, 900).map(Duration::ofSeconds);
        return Combinators.combine(station, makeTime)
                .as(Work::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
