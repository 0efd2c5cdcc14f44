package dev.matazu.ordering;

import dev.matazu.kitchen.plan.Stop;
import dev.matazu.kitchen.plan.Stops;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Tells which orders wait for a kitchen that stands still. */
@ApplicationScoped
public class ReadStop {

    /** @param answer ASKED also where the question has not been written yet */
    public record Waiting(Stop stop, StopAnswer answer) {}

    private final Stops stops;
    private final Stores stores;
    private final StopQuestions questions;
    private final Clock clock;

    ReadStop(Stops stops, Stores stores, StopQuestions questions, Clock clock) {
        this.stops = stops;
        this.stores = stores;
        this.questions = questions;
        this.clock = clock;
    }

    /** Empty for what is ready, and for what is meant for another day. */
    @Transactional
    public Optional<Waiting> of(OrderView order) {
        if (!StopQuestions.isWaitedFor(order.state())) {
            return Optional.empty();
        }
        return concerning(order)
                .map(stop -> new Waiting(
                        stop,
                        questions
                                .findByIdOptional(StopQuestion.Key.of(order.ref(), stop.no()))
                                .map(StopQuestion::state)
                                .orElse(StopAnswer.ASKED)));
    }

    /** Whether it could not be made now, were it paid. */
    boolean holdsUp(OrderView order) {
        return concerning(order).isPresent();
    }

    private Optional<Stop> concerning(OrderView order) {
        return stops.now(order.ref().store())
                .filter(stop -> order.isForNow(stores.of(order.ref().store()), clock.instant()));
    }
}
