package dev.matazu.guest;

import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of an order and how far each is: drinks may be ready first. */
record StatusLines(OrderView order, Optional<TicketView> ticket, Words t) {

    private static final Set<OrderState> IN_KITCHEN =
            EnumSet.of(OrderState.FIRED, OrderState.IN_PREPARATION, OrderState.READY, OrderState.COLLECTED);

    List<StatusView.Line> all() {
        return order.lines().stream()
                .map(line -> new StatusView.Line(
                        line.quantity(),
                        t.name(line.name()),
                        details(line),
                        t.money(line.price(order.total())),
                        IN_KITCHEN.contains(order.state()) ? mark(line) : null))
                .toList();
    }

    private String details(OrderView.Line line) {
        String chosen = t.names(line.details());
        if (line.forWhom() == null) {
            return chosen;
        }
        String forWhom = t.get("page.forWhom", line.forWhom());
        return chosen.isEmpty() ? forWhom : chosen + t.get("page.list") + forWhom;
    }

    /** A line is as far as the part of it that is furthest behind. */
    private StoreView.Tag mark(OrderView.Line line) {
        List<Integer> numbers = order.ticketLines(line);
        LineState state = ticket.stream()
                .flatMap(one -> one.lines().stream())
                .filter(made -> numbers.contains(made.no()))
                .map(TicketView.Line::state)
                .min(Comparator.naturalOrder())
                .orElse(LineState.QUEUED);
        return new StoreView.Tag(
                switch (state) {
                    case QUEUED, VOID -> "";
                    case CANNOT_MAKE -> "warning";
                    case STARTED, MADE -> "info";
                    case READY, HANDED_OVER -> "ready";
                },
                t.get("page.mark." + state));
    }
}
