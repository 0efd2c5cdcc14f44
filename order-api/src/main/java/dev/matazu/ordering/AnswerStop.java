package dev.matazu.ordering;

import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A guest waits for a kitchen that stands still, or has everything back. Who says nothing waits. */
@ApplicationScoped
public class AnswerStop {

    /** What a guest wants. */
    public enum Answer {
        WAIT,
        REFUND
    }

    private static final String REASON = "KITCHEN_STOPPED";

    private final Orders orders;
    private final StopQuestions questions;
    private final ReadStop stops;
    private final CancelOrder cancel;
    private final Clock clock;

    AnswerStop(Orders orders, StopQuestions questions, ReadStop stops, CancelOrder cancel, Clock clock) {
        this.orders = orders;
        this.questions = questions;
        this.stops = stops;
        this.cancel = cancel;
        this.clock = clock;
    }

    /**
     * Who was refunded stays refunded: asking again changes nothing.
     *
     * @throws Problem 404 unknown-order; 409 kitchen-runs where there is nothing to answer any more, order-moved-on
     *     where it is ready or has ended
     */
    @Transactional
    public OrderView answer(OrderRef ref, Answer answer, Actor actor) {
        Order order = orders.locked(ref);
        if (questions
                .latest(ref)
                .map(StopQuestion::state)
                .filter(StopAnswer.REFUNDED::equals)
                .isPresent()) {
            return order.view();
        }
        if (!StopQuestions.isWaitedFor(order.state())) {
            throw Problem.conflict("order-moved-on").with("state", order.state());
        }
        ReadStop.Waiting waiting = stops.of(order.view()).orElseThrow(() -> Problem.conflict("kitchen-runs"));
        StopQuestion question = question(ref, waiting.stop().no());
        if (answer == Answer.REFUND) {
            question.decide(StopAnswer.REFUNDED, clock.instant());
            return cancel.because(ref, REASON, actor);
        }
        question.decide(StopAnswer.WAITS, clock.instant());
        orders.changed(order, actor);
        return order.view();
    }

    /** It is written right after the stop; somebody may be quicker. */
    private StopQuestion question(OrderRef ref, int stop) {
        StopQuestion.Key key = StopQuestion.Key.of(ref, stop);
        return questions.findByIdOptional(key).orElseGet(() -> {
            StopQuestion asked = new StopQuestion(key, clock.instant());
            questions.persist(asked);
            return asked;
        });
    }
}
