package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.BookAgain;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.plan.OpenWork;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.StoreTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes a line that was made already once more, before everything else, at no price: it is a line of its own, and the
 * guest is told when it is ready.
 */
@ApplicationScoped
public class RemakeLine {

    /** So many of this line, and why. */
    public record Wish(int line, int quantity, RemakeOf.Reason reason) {}

    private final Tickets tickets;
    private final Kitchens kitchens;
    private final CompareWithSeen compare;
    private final BookAgain book;
    private final ChangeTicket change;
    private final Event<TicketAboutToChange> aboutToChange;
    private final Clock clock;

    RemakeLine(
            Tickets tickets,
            Kitchens kitchens,
            CompareWithSeen compare,
            BookAgain book,
            ChangeTicket change,
            Event<TicketAboutToChange> aboutToChange,
            Clock clock) {
        this.tickets = tickets;
        this.kitchens = kitchens;
        this.compare = compare;
        this.book = book;
        this.change = change;
        this.aboutToChange = aboutToChange;
        this.clock = clock;
    }

    /**
     * Does nothing where somebody else has had the same line made again since it was seen.
     *
     * @throws Problem 404 unknown-ticket; 409 ticket-moved-on: it is not made, gone, or not so many of it;
     *     remake-another-day
     */
    @Transactional
    public TicketView remake(StoreId store, UUID id, Wish wish, Seen seen, Actor actor) {
        aboutToChange.fire(new TicketAboutToChange(store, id));
        TicketView before =
                tickets.of(store, id).map(Ticket::view).orElseThrow(() -> Problem.notFound("unknown-ticket"));
        mindTheDay(before);
        if (compare.isRemadeSince(before, wish.line(), seen)) {
            return before;
        }
        TicketView.Line made = before.lines().stream()
                .filter(line -> line.no() == wish.line() && before.canRemake(line, wish.quantity()))
                .findFirst()
                .orElseThrow(() ->
                        Problem.conflict("ticket-moved-on", before.number()).with("state", before.state()));
        List<OpenWork> open = Stream.concat(
                        before.openWork().stream(), made.again(before.nextRemake(), wish.quantity()).stream())
                .toList();
        Optional<Promise> promise = book.again(store, id, open, before.doneAt() != null);
        return change.change(store, id, new TicketAction.Remake(wish, promise), actor);
    }

    private void mindTheDay(TicketView ticket) {
        StoreTime time = new StoreTime(kitchens.of(ticket.store())
                .orElseThrow(() -> Problem.notFound("unknown-store"))
                .zone());
        boolean isToday = ticket.firedAt() == null
                || time.workingDayEnds(ticket.endedAt() == null ? ticket.firedAt() : ticket.endedAt())
                        .isAfter(clock.instant());
        if (!isToday) {
            throw Problem.conflict("remake-another-day", ticket.number());
        }
    }
}
