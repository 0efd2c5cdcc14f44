package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.RemakeOf;
import dev.matazu.kitchen.ticket.TicketChanged;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;

/** What {@code /q/metrics} tells of what kitchens make again: portions, also those that were taken back. */
@ApplicationScoped
class CountRemakes {

    private final MeterRegistry meters;

    CountRemakes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** From the start on with 0, so that the first one is seen to be more. */
    void start(@Observes StartupEvent started) {
        for (RemakeOf.Reason reason : RemakeOf.Reason.values()) {
            count(reason, 0);
        }
    }

    void onTicketChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketChanged change) {
        if (change.action().equals("REMAKE")) {
            change.after().lines().stream()
                    .filter(line -> change.before().lines().stream().noneMatch(was -> was.no() == line.no()))
                    .forEach(line -> count(line.remake().reason(), line.quantity()));
        }
    }

    private void count(RemakeOf.Reason reason, int portions) {
        meters.counter("matazu.kitchen.remakes", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment(portions);
    }
}
