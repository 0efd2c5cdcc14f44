package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreTime;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes walk-ins off the screens that nobody handed over: some time after they were ready, and all when the day is over. */
@ApplicationScoped
class CloseForgotten {

    private static final Actor SWEEP = Actor.system("sweep");

    private final ReadTickets tickets;
    private final Kitchens kitchens;
    private final ChangeTicket change;
    private final EachInItsTransaction each;
    private final TillConfig config;
    private final Clock clock;

    CloseForgotten(
            ReadTickets tickets,
            Kitchens kitchens,
            ChangeTicket change,
            EachInItsTransaction each,
            TillConfig config,
            Clock clock) {
        this.tickets = tickets;
        this.kitchens = kitchens;
        this.change = change;
        this.each = each;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void close() {
        List<TicketRef> forgotten = tickets.walkInsOnScreen().stream()
                .filter(this::isForgotten)
                .map(ticket -> new TicketRef(ticket.store(), ticket.id()))
                .toList();
        each.of(forgotten, this::close);
    }

    private boolean isForgotten(TicketView ticket) {
        Instant now = clock.instant();
        if (ticket.doneAt() != null) {
            return !ticket.doneAt().plus(config.collectWithin()).isAfter(now);
        }
        StoreTime time = new StoreTime(kitchens.of(ticket.store()).orElseThrow().zone());
        return !time.workingDayEnds(ticket.firedAt()).isAfter(now);
    }

    private void close(TicketRef ticket) {
        change.change(ticket.store(), ticket.id(), new TicketAction.Close(), SWEEP);
    }
}
