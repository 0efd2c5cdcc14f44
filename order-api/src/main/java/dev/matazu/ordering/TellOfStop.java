package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Stop;
import dev.matazu.kitchen.plan.StopKitchen;
import dev.matazu.kitchen.plan.Stops;
import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Background;
import dev.matazu.platform.StoreId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Tells every guest who waits that the kitchen stands still, and later that it runs again: each in a transaction of its
 * own, and each once, whatever is stopped in the middle.
 */
@ApplicationScoped
public class TellOfStop {

    /** What a guest must hear: announced under the order's lock. {@code runs} where it is over. */
    public record Told(OrderView order, boolean runs) {}

    private static final Actor STOP = Actor.system("kitchen-stopped");

    private final Stops stops;
    private final StopQuestions questions;
    private final ReadStop read;
    private final Orders orders;
    private final FollowPlan plan;
    private final EachInItsTransaction each;
    private final Event<Told> told;
    private final Background workers;
    private final Clock clock;

    TellOfStop(
            Stops stops,
            StopQuestions questions,
            ReadStop read,
            Orders orders,
            FollowPlan plan,
            EachInItsTransaction each,
            Event<Told> told,
            Background workers,
            Clock clock) {
        this.stops = stops;
        this.questions = questions;
        this.read = read;
        this.orders = orders;
        this.plan = plan;
        this.each = each;
        this.told = told;
        this.workers = workers;
        this.clock = clock;
    }

    void onStopped(@Observes(during = TransactionPhase.AFTER_SUCCESS) StopKitchen.Changed change) {
        workers.execute(() -> {
            again(change.store());
            tell();
        });
    }

    /** Also for what went unheard, and for orders that came in that moment. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tell() {
        Map<StoreId, Stop> standing = stops.all();
        standing.forEach((store, stop) -> each.of(questions.unasked(store, stop.no()), ref -> ask(ref, stop)));
        for (StoreId store : questions.stores()) {
            int now = standing.containsKey(store) ? standing.get(store).no() : 0;
            each.of(questions.untold(store, now), this::over);
        }
    }

    /** Who is on the page sees what was said last, also where only the reason or the time is another. */
    private void again(StoreId store) {
        stops.now(store)
                .ifPresent(stop -> each.of(questions.asked(store, stop.no()), ref -> {
                    orders.changed(orders.locked(ref), STOP);
                }));
    }

    private void ask(OrderRef ref, Stop stop) {
        Order order = orders.locked(ref);
        StopQuestion.Key key = StopQuestion.Key.of(ref, stop.no());
        boolean waits = read.of(order.view())
                .filter(waiting -> waiting.stop().no() == stop.no())
                .isPresent();
        if (waits && questions.findByIdOptional(key).isEmpty()) {
            questions.persist(new StopQuestion(key, clock.instant()));
            told.fire(new Told(order.view(), false));
            orders.changed(order, STOP);
        }
    }

    private void over(OrderRef ref) {
        Order order = orders.locked(ref);
        int standing = stops.now(ref.store()).map(Stop::no).orElse(0);
        List<StopQuestion> over = questions.open(ref).stream()
                .filter(question -> question.stop() != standing)
                .toList();
        over.forEach(question -> question.decide(StopAnswer.OVER, clock.instant()));
        if (!over.isEmpty() && standing == 0 && StopQuestions.isWaitedFor(order.state())) {
            plan.follow(order);
            told.fire(new Told(order.view(), true));
            orders.changed(order, STOP);
        }
    }
}
