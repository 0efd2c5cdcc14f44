package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.Why.Move;
import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What guests may rely on however a day goes wrong. */
class ReplanHistoriesTest {

    private static final Consumer<Plan> NOBODY_WATCHES = plan -> {};
    private static final PlanRules RULES = PlanRules.usual();

    enum Kind {
        ORDER,
        WALK_IN,
        CANCEL,
        CLOSE,
        WAIT
    }

    /** One thing that happens; which order, or how long, follows from the number. */
    record Step(Kind kind, int number, List<Work> work) {}

    @Property(tries = 600)
    void a_promise_moves_only_when_it_is_missed_and_never_back(
            @ForAll("history") List<Step> history, @ForAll("slowness") double slowness) {
        TroubledKitchen kitchen = after(history, new TroubledKitchen(slowness, NOBODY_WATCHES));

        for (TroubledKitchen.Order order : kitchen.orders()) {
            Promise shown = order.first();
            for (Move move : order.moves()) {
                Duration later = Duration.between(shown.to(), move.to().to());
                assertThat(move.from()).isEqualTo(shown);
                assertThat(later).isGreaterThan(shown.equals(order.first()) ? Duration.ofMinutes(3) : RULES.range());
                shown = move.to();
            }
            assertThat(order.promise()).isEqualTo(shown);
        }
    }

    @Property(tries = 600)
    void nobody_who_was_overtaken_often_enough_waits_for_anybody_promised_later(
            @ForAll("history") List<Step> history, @ForAll("slowness") double slowness) {
        Planner planner = new Planner(RULES);
        after(history, new TroubledKitchen(slowness, plan -> firstComeFirst(planner, plan)));
    }

    @Property(tries = 300)
    void everything_is_made_in_the_end(@ForAll("history") List<Step> history, @ForAll("slowness") double slowness) {
        TroubledKitchen kitchen = after(history, new TroubledKitchen(slowness, NOBODY_WATCHES));
        for (int hours = 0; !kitchen.isIdle() && hours < 48; hours++) {
            kitchen.work(Duration.ofHours(1));
        }
        assertThat(kitchen.isIdle()).isTrue();
    }

    /** They are ready as soon as if the others only finished what they have in hand. */
    private static void firstComeFirst(Planner planner, Plan plan) {
        Schedule all = planner.schedule(plan);
        Plan alone = new Plan(
                plan.now(),
                plan.stations(),
                plan.claims().stream()
                        .map(claim -> planner.rules().goesFirst(claim) ? claim : inHand(claim))
                        .toList());
        Schedule first = planner.schedule(alone);
        plan.claims().stream()
                .filter(planner.rules()::goesFirst)
                .forEach(claim -> assertThat(all.readyAt(claim.id())).isEqualTo(first.readyAt(claim.id())));
    }

    private static Claim inHand(Claim claim) {
        return claim.with(
                claim.pieces().stream().filter(Piece.Begun.class::isInstance).toList());
    }

    private static TroubledKitchen after(List<Step> history, TroubledKitchen kitchen) {
        history.forEach(step -> happen(kitchen, step));
        return kitchen;
    }

    private static void happen(TroubledKitchen kitchen, Step step) {
        switch (step.kind()) {
            case ORDER -> kitchen.order(step.work(), false);
            case WALK_IN -> kitchen.order(step.work(), true);
            case CANCEL -> kitchen.cancel(step.number());
            case CLOSE -> kitchen.close(step.work().get(0).station(), Duration.ofMinutes(step.number()));
            case WAIT -> kitchen.work(Duration.ofSeconds(step.number() * 30L));
        }
    }

    @Provide
    Arbitrary<Double> slowness() {
        return Arbitraries.of(0.5, 1.0, 1.5, 2.5);
    }

    @Provide
    Arbitrary<List<Step>> history() {
        Arbitrary<Kind> kind = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(Kind.ORDER)),
                Tuple.of(3, Arbitraries.just(Kind.WALK_IN)),
                Tuple.of(1, Arbitraries.just(Kind.CANCEL)),
                Tuple.of(1, Arbitraries.just(Kind.CLOSE)),
                Tuple.of(6, Arbitraries.just(Kind.WAIT)));
        return Combinators.combine(kind, Arbitraries.integers().between(1, 30), work())
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Work>> work() {
        Arbitrary<StationCode> station = Arbitraries.of(ModelKitchen.PLACES.keySet());
        Arbitrary<Duration> makeTime = Arbitraries.integers().between(5, 400).map(Duration::ofSeconds);
        Arbitrary<Work> alone = Combinators.combine(station, makeTime).as(Work::new);
        Arbitrary<Work> passedOn = Combinators.combine(alone, station, makeTime).as(Work::then);
        return Arbitraries.frequencyOf(Tuple.of(3, alone), Tuple.of(1, passedOn))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
