package dev.matazu.payment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What {@code /q/metrics} tells of money. A move is counted once it is committed. */
@ApplicationScoped
class PaymentMetrics {

    /** How a try to tell the processor ended. */
    enum Outcome {
        DONE,
        /** It answered with no: the next try is a new one. */
        REFUSED,
        /** Nobody answered, or it is not so yet. */
        AGAIN
    }

    private final MeterRegistry meters;
    private final Payments payments;
    private final MoneyBacklog backlog;
    private final TransactionSynchronizationRegistry transaction;

    PaymentMetrics(
            MeterRegistry meters,
            Payments payments,
            MoneyBacklog backlog,
            TransactionSynchronizationRegistry transaction) {
        this.meters = meters;
        this.payments = payments;
        this.backlog = backlog;
        this.transaction = transaction;
    }

    /** From the start on with 0, so that the first one is seen to be more. */
    void start(@Observes StartupEvent started) {
        for (PaymentState.Action action : PaymentState.Action.values()) {
            moves(action, 0);
        }
        captured();
        gauge("instructions.open", "what Stripe must still be told", MoneyBacklog::instructions);
        gauge("instructions.oldest.seconds", "age of the oldest of these", MoneyBacklog::oldestInstruction);
        gauge("events.waiting", "events of Stripe not worked off yet", MoneyBacklog::waitingEvents);
        gauge("events.dead", "events of Stripe that were given up", MoneyBacklog::deadEvents);
        for (FindTroubles.Kind kind : FindTroubles.Kind.values()) {
            Gauge.builder("matazu.payment.troubles", backlog, all -> all.troubles(kind))
                    .description("payments that only a person can put right")
                    .tag("kind", small(kind))
                    .register(meters);
        }
    }

    void moved(@Observes PaymentMoved moved) {
        Duration waited = moved.action() == PaymentState.Action.CAPTURE ? sinceAuthorised(moved) : null;
        afterCommit(() -> {
            moves(moved.action(), 1);
            if (waited != null) {
                captured().record(waited);
            }
        });
    }

    void tried(Instruction.Verb verb, Outcome outcome) {
        meters.counter("matazu.payment.tries", "verb", small(verb), "outcome", small(outcome))
                .increment();
    }

    private Duration sinceAuthorised(PaymentMoved moved) {
        List<PaymentView.Step> steps = payments.steps(Payment.Key.of(moved.order(), moved.attempt()));
        PaymentView.Step taken = steps.get(steps.size() - 1);
        return steps.stream()
                .filter(step -> step.state() == PaymentState.AUTHORISED)
                .findFirst()
                .map(step -> Duration.between(step.at(), taken.at()))
                .orElse(null);
    }

    private void afterCommit(Runnable count) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    count.run();
                }
            }
        });
    }

    private void moves(PaymentState.Action action, int more) {
        meters.counter("matazu.payment.moves", "action", small(action)).increment(more);
    }

    private Timer captured() {
        return Timer.builder("matazu.payment.capture")
                .description("from paid to taken")
                .serviceLevelObjectives(
                        Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1))
                .register(meters);
    }

    private void gauge(String name, String what, ToDoubleFunction<MoneyBacklog> value) {
        Gauge.builder("matazu.payment." + name, backlog, value)
                .description(what)
                .register(meters);
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
