package dev.matazu.message;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/** What {@code /q/metrics} tells of messages to guests. */
@ApplicationScoped
class MessageMetrics {

    private static final List<Class<? extends Outlet.Outcome>> OUTCOMES = List.of(
            Outlet.Outcome.Sent.class,
            Outlet.Outcome.Gone.class,
            Outlet.Outcome.Refused.class,
            Outlet.Outcome.Later.class);

    private final MeterRegistry meters;

    MessageMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** From the start on with 0, so that the first one is seen to be more. */
    void start(@Observes StartupEvent started) {
        for (Contact.Way way : Contact.Way.values()) {
            OUTCOMES.forEach(outcome -> tries(way, outcome, 0));
        }
    }

    void tried(Contact.Way way, Outlet.Outcome outcome) {
        tries(way, outcome.getClass(), 1);
    }

    private void tries(Contact.Way way, Class<? extends Outlet.Outcome> outcome, int more) {
        meters.counter(
                        "matazu.message.tries",
                        "way",
                        way.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome.getSimpleName().toLowerCase(Locale.ROOT))
                .increment(more);
    }
}
