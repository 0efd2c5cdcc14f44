package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.store.Money;
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
     * @param refund what goes back where the guest wants nothing instead
     * @param cancellable whether the whole order can still be cancelled, and that is more than this line
     */
    public record Question(ShortageView shortage, List<Substitute> substitutes, Money refund, boolean cancellable) {}

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
        Swaps swaps = new Swaps(order, shortages.of(order.ref()));
        return swaps.shortages().stream()
                .filter(shortage -> shortage.state() != ShortageState.TAKEN_BACK)
                .map(shortage -> question(swaps, shortage, ticket))
                .toList();
    }

    /** What was made instead of what, in the order in which it was decided. */
    @Transactional
    public List<Swap> swaps(OrderView order) {
        return new Swaps(order, shortages.of(order.ref())).all();
    }

    private Question question(Swaps swaps, Shortage shortage, Optional<TicketView> ticket) {
        OrderView order = swaps.order();
        Money refund = new Money(swaps.worth(shortage.lineNo()), order.total().currency());
        if (!shortage.isOpen() || ticket.filter(one -> one.state().isOpen()).isEmpty()) {
            return new Question(shortage.view(), List.of(), refund, false);
        }
        return new Question(
                shortage.view(),
                substitutes.of(order, shortage).stream()
                        .map(found -> found.shown(order))
                        .toList(),
                refund,
                goesOn(ticket) && AnswerShortage.isCancellable(order, ticket));
    }

    private static boolean goesOn(Optional<TicketView> ticket) {
        return ticket.stream()
                .flatMap(one -> one.lines().stream())
                .anyMatch(line -> line.state().isLive());
    }
}
