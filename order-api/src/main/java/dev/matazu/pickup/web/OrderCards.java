package dev.matazu.pickup.web;

import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.pickup.FindOrders;
import dev.matazu.pickup.HandOvers;
import dev.matazu.platform.Problem;
import dev.matazu.platform.Texts;
import dev.matazu.store.StoreSettings.Proof;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the counter's cards. */
@ApplicationScoped
class OrderCards {

    private final Stores stores;
    private final ReadOrders orders;
    private final ReadTickets tickets;
    private final HandOvers handOvers;
    private final MoneyOnCard money;
    private final Texts texts;

    OrderCards(
            Stores stores,
            ReadOrders orders,
            ReadTickets tickets,
            HandOvers handOvers,
            MoneyOnCard money,
            Texts texts) {
        this.stores = stores;
        this.orders = orders;
        this.tickets = tickets;
        this.handOvers = handOvers;
        this.money = money;
        this.texts = texts;
    }

    @Transactional
    OrderCard of(OrderRef ref, Locale language) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        return of(new FindOrders.Found(order, tickets.of(ref.store(), ref.id()), false), language);
    }

    @Transactional
    OrderCard of(FindOrders.Found found, Locale language) {
        OrderView order = found.order();
        Proof proof = stores.of(order.ref().store()).settings().proof();
        List<OrderCard.Line> lines = order.lines().stream()
                .map(line -> new OrderCard.Line(
                        line.no(),
                        line.name(),
                        line.quantity(),
                        line.details(),
                        line.forWhom(),
                        state(order, line, found.ticket()),
                        line.amount()))
                .toList();
        boolean somethingReady = lines.stream().anyMatch(line -> line.state().equals(LineState.READY.name()));
        return new OrderCard(
                order.ref().id(),
                order.number(),
                order.shownNickname(),
                order.state().name(),
                order.pickup(),
                order.dining().name(),
                order.promise() == null ? null : order.promise().from(),
                order.promise() == null ? null : order.promise().to(),
                lines,
                order.total().text(language),
                proof.name(),
                found.proven(),
                handOvers
                        .of(order.ref())
                        .map(done -> new OrderCard.HandedOver(done.at(), done.by()))
                        .orElse(null),
                somethingReady,
                somethingReady ? null : texts.get(language, "counter.why." + order.state()),
                money.missing(order, language),
                money.refunds(order, language),
                money.refundable(order));
    }

    /** A line is as far as the part of it that is furthest behind. */
    private static String state(OrderView order, OrderView.Line line, Optional<TicketView> ticket) {
        List<Integer> numbers = order.ticketLines(line);
        return ticket.stream()
                .flatMap(one -> one.lines().stream())
                .filter(made -> numbers.contains(made.no()))
                .map(TicketView.Line::state)
                .min(Comparator.naturalOrder())
                .map(LineState::name)
                .orElse(order.state() == OrderState.CANCELLED ? LineState.VOID.name() : LineState.QUEUED.name());
    }
}
