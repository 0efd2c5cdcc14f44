package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderState.Action;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.ordering.ReadStop;
import dev.matazu.ordering.RunLate;
import dev.matazu.payment.PaymentState;
import dev.matazu.payment.PaymentView;
import dev.matazu.payment.ReadPayments;
import dev.matazu.payment.receipt.ReadReceipts;
import dev.matazu.pickup.HandOvers;
import dev.matazu.pickup.PickupLinks;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes the page on which a guest follows an order. */
@ApplicationScoped
class StatusViews {

    private static final Duration MONEY_MOVES_FOR = Duration.ofHours(1);

    private final Stores stores;
    private final ReadTickets tickets;
    private final HandOvers handOvers;
    private final ReadShortages shortages;
    private final ReadStop stops;
    private final RunLate runLate;
    private final ReadPayments payments;
    private final ReadReceipts receipts;
    private final ChangeWords changes;
    private final PickupLinks links;
    private final TellViews tell;
    private final Clock clock;

    StatusViews(
            Stores stores,
            ReadTickets tickets,
            HandOvers handOvers,
            ReadShortages shortages,
            ReadStop stops,
            RunLate runLate,
            ReadPayments payments,
            ReadReceipts receipts,
            ChangeWords changes,
            PickupLinks links,
            TellViews tell,
            Clock clock) {
        this.stores = stores;
        this.tickets = tickets;
        this.handOvers = handOvers;
        this.shortages = shortages;
        this.stops = stops;
        this.runLate = runLate;
        this.payments = payments;
        this.receipts = receipts;
        this.changes = changes;
        this.links = links;
        this.tell = tell;
        this.clock = clock;
    }

    StatusView of(OrderView order, Words t) {
        return of(order, order.pickup(), null, t);
    }

    /**
     * @param wanted where the guest wants to get it
     * @param refused why something that the guest wanted was not done, or null
     */
    StatusView of(OrderView order, Pickup wanted, Problem refused, Words t) {
        Store store = stores.of(order.ref().store());
        Receiving receiving = new Receiving(order, store, t);
        List<PaymentView> paid = payments.of(order.ref());
        boolean taken = paid.stream().anyMatch(payment -> payment.state().taken());
        boolean voucher = isVoucher(order, paid);
        DayWords days = new DayWords(t, store.zone(), clock.instant());
        Optional<StopWords> stop = stops.of(order).map(one -> new StopWords(order, one, days, clock));
        StatusWords words = new StatusWords(order, store, taken, voucher, days, handOvers.of(order.ref()), stop);
        List<ReadShortages.Question> questions = shortages.of(order);
        Missing missing = Missing.of(order, questions);
        Optional<TicketView> ticket = tickets.of(store.id(), order.ref().id());
        MoneyWords money = new MoneyWords(order, paid, missing.shortages(), t);
        ShortageWords shorts = new ShortageWords(order, store, ticket, missing, money, t);
        List<StatusView.Short> asked = shorts.asked(questions);
        boolean waiting = order.state() == OrderState.AWAITING_PAYMENT;
        boolean open = OpenOrders.isOpen(order);
        boolean paysThere = waiting && store.paysAtCheckIn();
        boolean toCome = order.state() == OrderState.PLACED && store.firesOnArrival() || paysThere;
        boolean due = order.promise() != null && open && !waiting && order.state() != OrderState.READY;
        boolean kept = due && stop.isEmpty() && order.saysWhen(clock.instant());
        String path = Paths.order(order.ref().id());
        return new StatusView(
                path,
                mayChange(order) ? path + "/live" : null,
                clock.millis(),
                order.state().name(),
                words.tone(),
                words.title(),
                order.number(),
                order.nickname(),
                order.allergy(),
                t.name(store.name()),
                open && !waiting || paysThere || order.state() == OrderState.COLLECTED
                        ? new Steps(order, store, t).all()
                        : List.of(),
                words.range(),
                kept,
                order.promiseChange() == null || !due || stop.isPresent()
                        ? null
                        : t.get("page.changed." + order.promiseChange()),
                kept ? order.promise().to().toEpochMilli() : null,
                kept && order.promise().to().isBefore(clock.instant()),
                words.reason(),
                money.text(),
                waiting && !paysThere && stop.isEmpty()
                        ? t.get(voucher ? "page.order.voucher" : "page.order.pay", t.money(order.total()))
                        : null,
                open && !waiting && !toCome ? receiving.proof() : null,
                new StatusLines(order, ticket, missing, t).all(),
                new Sums(order, paid, t).all(),
                toCome && stop.isEmpty()
                        ? receiving.at(wanted, paysThere ? "page.arrive.pay" : "page.arrive.submit")
                        : null,
                paysThere,
                open && !waiting && !toCome && order.isForNow(store, clock.instant())
                        ? receiving.elsewhere(wanted, "page.move.submit")
                        : null,
                stop.isEmpty() && order.state().after(Action.CANCEL_BY_GUEST).isPresent(),
                asked.isEmpty() && stop.isEmpty() ? words.cancelNote() : null,
                !open || waiting && !paysThere,
                !waiting || paid.isEmpty()
                        ? null
                        : t.get(voucher ? "page.order.voucherPaid" : "page.order.paidAlready"),
                refused == null ? null : Trouble.of(refused, t, days::moment),
                receipts.of(order.ref()).isEmpty() ? null : path + "/receipt",
                asked,
                shorts.settled(),
                changes.of(order, store, t),
                kept ? new LateWords(order, days, clock).due() : null,
                stop.isPresent()
                        ? null
                        : runLate.of(order)
                                .map(late -> new LateWords(order, days, clock).late(late))
                                .orElse(null),
                stop.map(StopWords::asked).orElse(null),
                share(order, path),
                tell.of(order, refused, t));
    }

    /** A link that there is can be taken back as long as it opens something. */
    private StatusView.Share share(OrderView order, String path) {
        Optional<String> link = links.of(order.ref()).map(Paths::collect);
        return link.isPresent() || PickupLinks.isPossible(order)
                ? new StatusView.Share(path + "/share", link.orElse(null))
                : null;
    }

    private static boolean isVoucher(OrderView order, List<PaymentView> paid) {
        return order.state() == OrderState.AWAITING_PAYMENT
                && paid.stream()
                        .limit(1)
                        .anyMatch(latest ->
                                latest.state() == PaymentState.REQUIRES_ACTION && "konbini".equals(latest.method()));
    }

    /** Staff may take a hand-over back; the money of an order that ended is still on its way. */
    private boolean mayChange(OrderView order) {
        return order.endedAt() == null
                || order.state() == OrderState.COLLECTED
                || order.endedAt().plus(MONEY_MOVES_FOR).isAfter(clock.instant());
    }
}
