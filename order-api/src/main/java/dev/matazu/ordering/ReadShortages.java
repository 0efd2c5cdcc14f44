package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads what of an order could not be made, and what a guest can choose instead; takes no lock. */
@ApplicationScoped
public class ReadShortages {

    /**
     * What is asked about one line.
     *
     * @param substitutes empty once it is settled
     * @param cancellable whether the whole order can still be cancelled, and that is more than this line
     */
    public record Question(ShortageView shortage, List<Substitute> substitutes, boolean cancellable) {}

    private final Shortages shortages;
    private final FindSubstitutes substitutes;
    private final ReadTickets tickets;

    ReadShortages(Shortages shortages, FindSubstitutes substitutes, ReadTickets tickets) {
        this.shortages = shortages;
        this.substitutes = substitutes;
        this.tickets = tickets;
    }

    /** Oldest first, settled ones too; without those that the kitchen took back. */
    @Transactional
    public List<Question> of(OrderView order) {
        if (order.firedAt() == null) {
            return List.of();
        }
        Optional<TicketView> ticket =
                tickets.of(order.ref().store(), order.ref().id());
        return shortages.of(order.ref()).stream()
                .filter(shortage -> shortage.view().state() != ShortageState.TAKEN_BACK)
                .map(shortage -> question(order, shortage, ticket))
                .toList();
    }

    private Question question(OrderView order, Shortage shortage, Optional<TicketView> ticket) {
        if (!shortage.isOpen() || ticket.filter(one -> one.state().isOpen()).isEmpty()) {
            return new Question(shortage.view(), List.of(), false);
        }
        return new Question(
                shortage.view(),
                substitutes.of(order, shortage).stream()
                        .map(found -> found.shown(order))
                        .toList(),
                goesOn(ticket) && AnswerShortage.isCancellable(order, ticket));
    }

    private static boolean goesOn(Optional<TicketView> ticket) {
        return ticket.stream()
                .flatMap(one -> one.lines().stream())
                .anyMatch(line -> line.state().isLive());
    }
}
