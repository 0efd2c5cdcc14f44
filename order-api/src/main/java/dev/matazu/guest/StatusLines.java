package dev.matazu.guest;

import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of an order and how far each is: drinks may be ready first. */
record StatusLines(OrderView order, Optional<TicketView> ticket, Missing missing, Words t) {

    private static final Set<OrderState> IN_KITCHEN =
            EnumSet.of(OrderState.FIRED, OrderState.IN_PREPARATION, OrderState.READY, OrderState.COLLECTED);

    List<StatusView.Line> all() {
        return order.lines().stream().map(this::line).toList();
    }

    private StatusView.Line line(OrderView.Line line) {
        boolean gone = missing.isGone(line);
        boolean filling = missing.insteadOf(line).filter(missing::isPart).isPresent();
        return new StatusView.Line(
                line.quantity(),
                t.name(line.name()),
                details(line),
                filling ? "" : t.money(missing.price(line)),
                gone,
                IN_KITCHEN.contains(order.state()) ? mark(gone ? LineState.VOID : state(line)) : null);
    }

    private String details(OrderView.Line line) {
        List<String> all = new ArrayList<>();
        missing.insteadOf(line)
                .map(shortage -> t.names(missing.names(shortage, ticket)))
                .ifPresent(name -> all.add(t.get("page.short.insteadOf", name)));
        if (!line.details().isEmpty()) {
            all.add(t.names(line.details()));
        }
        if (line.forWhom() != null) {
            all.add(t.get("page.forWhom", line.forWhom()));
        }
        return String.join(t.get("page.list"), all);
    }

    /** A line is as far as the part of it that is furthest behind. */
    private LineState state(OrderView.Line line) {
        List<Integer> numbers = order.ticketLines(line);
        return ticket.stream()
                .flatMap(one -> one.parts(numbers))
                .map(TicketView.Line::state)
                .min(Comparator.naturalOrder())
                .orElse(LineState.QUEUED);
    }

    private StoreView.Tag mark(LineState state) {
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
