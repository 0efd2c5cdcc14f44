package dev.matazu.ordering;

import dev.matazu.kitchen.plan.GrowBooking;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.EachInItsTransaction;
import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.NewTicket;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides what happens with a line that cannot be made. The first answer holds; silence means a refund. */
@ApplicationScoped
public class AnswerShortage {

    static final String REASON = "CANNOT_MAKE";

    private static final Actor SILENCE = Actor.system("no-answer");

    /** What the guest wants; {@code item} only with a substitute. */
    public record Answer(Kind kind, String item) {

        /** A substitute costs nothing more. */
        public enum Kind {
            SUBSTITUTE,
            REFUND,
            /** Of the whole order, while nothing else of it has been started. */
            CANCEL
        }
    }

    private final Orders orders;
    private final Shortages shortages;
    private final FindSubstitutes substitutes;
    private final SellFromStock stock;
    private final ReadTickets tickets;
    private final ChangeTicket change;
    private final CancelOrder cancel;
    private final GrowBooking booking;
    private final Event<MoneyOwed> owed;
    private final EachInItsTransaction each;
    private final Clock clock;

    AnswerShortage(
            Orders orders,
            Shortages shortages,
            FindSubstitutes substitutes,
            SellFromStock stock,
            ReadTickets tickets,
            ChangeTicket change,
            CancelOrder cancel,
            GrowBooking booking,
            Event<MoneyOwed> owed,
            EachInItsTransaction each,
            Clock clock) {
        this.orders = orders;
        this.shortages = shortages;
        this.substitutes = substitutes;
        this.stock = stock;
        this.tickets = tickets;
        this.change = change;
        this.cancel = cancel;
        this.booking = booking;
        this.owed = owed;
        this.each = each;
        this.clock = clock;
    }

    /**
     * By the guest, or by the counter for the guest.
     *
     * @throws Problem 404 unknown-order, unknown-shortage; 409 shortage-settled with the {@code decision},
     *     substitute-gone, cannot-cancel-any-more
     */
    @Transactional
    public void answer(OrderRef ref, int no, Answer answer, Actor actor) {
        Order order = orders.locked(ref);
        Shortage shortage = shortages.get(ref, no);
        shortage.requireOpen();
        switch (answer.kind()) {
            case SUBSTITUTE -> substitute(order, shortage, answer.item(), actor);
            case REFUND -> refund(order, shortage, actor);
            case CANCEL -> cancel(order, actor);
        }
    }

    /** Refunds what nobody has answered in time. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void refundUnanswered() {
        each.of(shortages.overdue(clock.instant()), ref -> {
            Order order = orders.locked(ref);
            for (Shortage shortage : shortages.of(ref)) {
                if (shortage.isDue(clock.instant())) {
                    refund(order, shortage, SILENCE);
                }
            }
        });
    }

    private void substitute(Order order, Shortage shortage, String item, Actor actor) {
        TicketView ticket = ticket(order);
        FindSubstitutes.Found found = !ticket.state().isOpen()
                ? null
                : substitutes.of(order.view(), shortage).stream()
                        .filter(one -> one.item().equals(item))
                        .findFirst()
                        .orElse(null);
        if (found == null || !stock.take(order, found.line().portions())) {
            throw Problem.conflict("substitute-gone");
        }
        int line = order.replace(shortage.lineNo(), found.line(), found.cost());
        orders.flush();
        OrderView view = order.view();
        List<Integer> numbers = view.ticketLines(view.line(line));
        List<NewTicket.Line> instead = view.ticket().lines().stream()
                .filter(made -> numbers.contains(made.no()))
                .toList();
        shortage.substituted(line, found.back(), actor, clock.instant());
        booking.grow(order.ref().store(), order.ref().id(), found.line().work());
        replace(order, Set.copyOf(shortage.ticketLines()), instead, actor);
        boolean whole = found.cost().amount().minor() > 0;
        owe(order, shortage, whole ? shortage.lineNo() : null, found.back(), actor);
    }

    private void refund(Order order, Shortage shortage, Actor actor) {
        int line = shortage.lineNo();
        Swaps swaps = new Swaps(order.view(), shortages.of(order.ref()));
        Set<Integer> gone = new HashSet<>(swaps.ticketLines(line));
        if (isNothingLeft(order, gone)) {
            cancel.because(order.ref(), REASON, actor);
            return;
        }
        long back = swaps.worth(line);
        shortage.refunded(back, actor, clock.instant());
        ticket(order).lines().stream()
                .filter(made -> made.state() == LineState.HANDED_OVER)
                .forEach(made -> gone.remove(made.no()));
        replace(order, gone, List.of(), actor);
        owe(order, shortage, line, back, actor);
    }

    /** Without these lines there is no order left; a question that is still open may bring something. */
    private boolean isNothingLeft(Order order, Set<Integer> gone) {
        return order.state().after(OrderState.Action.CANCEL).isPresent()
                && ticket(order).lines().stream()
                        .allMatch(made -> gone.contains(made.no()) || made.state() == LineState.VOID);
    }

    private void cancel(Order order, Actor actor) {
        if (!isCancellable(
                order.view(), tickets.of(order.ref().store(), order.ref().id()))) {
            throw Problem.conflict("cannot-cancel-any-more");
        }
        cancel.because(order.ref(), REASON, actor);
    }

    /** Nothing else of it has been started. */
    static boolean isCancellable(OrderView order, Optional<TicketView> ticket) {
        return order.state().after(OrderState.Action.CANCEL).isPresent()
                && ticket.stream()
                        .flatMap(one -> one.lines().stream())
                        .allMatch(made -> made.state() == LineState.QUEUED
                                || !made.state().isLive());
    }

    private void replace(Order order, Set<Integer> gone, List<NewTicket.Line> instead, Actor actor) {
        switch (ticket(order).state()) {
            case QUEUED, STARTED, DONE, HANDED_OVER ->
                change.change(order.ref().store(), order.ref().id(), new TicketAction.Replace(gone, instead), actor);
            case HELD, VOID, CLOSED -> orders.changed(order, actor);
        }
    }

    private void owe(Order order, Shortage shortage, Integer line, long amount, Actor actor) {
        if (amount > 0) {
            owed.fire(new MoneyOwed(order.ref(), line, amount, REASON, shortage.debt(), actor));
        }
    }

    private TicketView ticket(Order order) {
        return tickets.of(order.ref().store(), order.ref().id()).orElseThrow();
    }
}
