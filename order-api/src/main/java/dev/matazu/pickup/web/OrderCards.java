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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the counter's cards. */
@ApplicationScoped
class OrderCards {

    private static final Set<OrderState> WAITED_FOR =
            EnumSet.of(OrderState.PLACED, OrderState.ARRIVED, OrderState.FIRED, OrderState.IN_PREPARATION);
    private static final int SOON_MINUTES = 120;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Stores stores;
    private final ReadOrders orders;
    private final ReadTickets tickets;
    private final HandOvers handOvers;
    private final MoneyOnCard money;
    private final Texts texts;
    private final Clock clock;

    OrderCards(
            Stores stores,
            ReadOrders orders,
            ReadTickets tickets,
            HandOvers handOvers,
            MoneyOnCard money,
            Texts texts,
            Clock clock) {
        this.stores = stores;
        this.orders = orders;
        this.tickets = tickets;
        this.handOvers = handOvers;
        this.money = money;
        this.texts = texts;
        this.clock = clock;
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
                order.allergy(),
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
                somethingReady ? null : why(order, language),
                money.missing(order, language),
                money.refunds(order, language),
                money.refundable(order));
    }

    /** Who is early reads when it is due. */
    private String why(OrderView order, Locale language) {
        String why = texts.get(language, "counter.why." + order.state());
        if (!WAITED_FOR.contains(order.state()) || order.promise() == null) {
            return why;
        }
        Instant due = order.promise().from();
        long minutes = Duration.between(clock.instant(), due).plusSeconds(59).toMinutes();
        return minutes <= 0 || minutes > SOON_MINUTES
                ? why
                : texts.get(language, "counter.due", clock(order, due), minutes, why);
    }

    private String clock(OrderView order, Instant due) {
        return CLOCK.format(stores.of(order.ref().store()).time().local(due));
    }

    /** A line is as far as the part of it that is furthest behind. */
    private static String state(OrderView order, OrderView.Line line, Optional<TicketView> ticket) {
        List<Integer> numbers = order.ticketLines(line);
        return ticket.stream()
                .flatMap(one -> one.parts(numbers))
                .map(TicketView.Line::state)
                .min(Comparator.naturalOrder())
                .map(LineState::name)
                .orElse(order.state() == OrderState.CANCELLED ? LineState.VOID.name() : LineState.QUEUED.name());
    }
}
