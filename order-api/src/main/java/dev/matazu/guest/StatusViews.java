package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderState.Action;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.payment.ReadPayments;
import dev.matazu.payment.receipt.ReadReceipts;
import dev.matazu.pickup.HandOvers;
import dev.matazu.platform.Problem;
import dev.matazu.platform.QrCode;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Makes the page on which a guest follows an order. */
@ApplicationScoped
class StatusViews {

    private final Stores stores;
    private final ReadTickets tickets;
    private final HandOvers handOvers;
    private final ReadShortages shortages;
    private final ReadPayments payments;
    private final ReadReceipts receipts;
    private final ChangeWords changes;
    private final Clock clock;

    StatusViews(
            Stores stores,
            ReadTickets tickets,
            HandOvers handOvers,
            ReadShortages shortages,
            ReadPayments payments,
            ReadReceipts receipts,
            ChangeWords changes,
            Clock clock) {
        this.stores = stores;
        this.tickets = tickets;
        this.handOvers = handOvers;
        this.shortages = shortages;
        this.payments = payments;
        this.receipts = receipts;
        this.changes = changes;
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
        StatusWords words = new StatusWords(order, store, t, handOvers.of(order.ref()));
        boolean waiting = order.state() == OrderState.AWAITING_PAYMENT;
        boolean open = Visit.isOpen(order);
        boolean paysThere = waiting && store.paysAtCheckIn();
        boolean toCome = order.state() == OrderState.PLACED && store.firesOnArrival() || paysThere;
        boolean due = order.promise() != null && open && !waiting && order.state() != OrderState.READY;
        String path = Paths.order(order.ref().id());
        return new StatusView(
                path,
                open || order.state() == OrderState.COLLECTED ? path + "/live" : null,
                words.tone(),
                words.title(),
                order.number(),
                order.nickname(),
                t.name(store.name()),
                open && !waiting || order.state() == OrderState.COLLECTED
                        ? new Steps(order, store, t).all()
                        : List.of(),
                words.range(),
                due,
                order.promiseChange() == null || !open ? null : t.get("page.changed." + order.promiseChange()),
                due ? order.promise().to().toEpochMilli() : null,
                due && order.promise().to().isBefore(clock.instant()),
                words.reason(),
                new MoneyWords(order, payments.of(order.ref()), t).text(),
                waiting && !paysThere ? t.get("page.order.pay", t.money(order.total())) : null,
                open && !waiting && !toCome ? proof(order, store, t) : null,
                new StatusLines(order, tickets.of(store.id(), order.ref().id()), t).all(),
                t.money(order.total()),
                toCome ? receive(order, wanted, store, t, paysThere ? "page.arrive.pay" : "page.arrive.submit") : null,
                open && !waiting && !toCome && store.settings().pickupMethods().size() > 1
                        ? receive(order, wanted, store, t, "page.move.submit")
                        : null,
                order.state().after(Action.CANCEL_BY_GUEST).isPresent(),
                words.cancelNote(),
                !open || waiting,
                waiting,
                refused == null ? null : Trouble.of(refused, t, time -> t.clock(time, store.zone())),
                receipts.of(order.ref()).isEmpty() ? null : path + "/receipt",
                new ShortageWords(order, store, t).all(shortages.of(order)),
                changes.of(order, store, t));
    }

    private static StatusView.Proof proof(OrderView order, Store store, Words t) {
        if (order.pickup().method() != Pickup.Method.COUNTER) {
            return null;
        }
        if (store.settings().proof() != StoreSettings.Proof.CODE) {
            return new StatusView.Proof(
                    null, null, null, t.get("page.proof." + store.settings().proof()));
        }
        String code = order.code();
        return new StatusView.Proof(
                code.substring(0, 3) + " " + code.substring(3),
                String.join(" ", code.split("")),
                QrCode.svg(code),
                t.get("page.proof.CODE"));
    }

    private static StatusView.Receive receive(OrderView order, Pickup asked, Store store, Words t, String submit) {
        Pickup wanted = Details.seated(asked, order.dining());
        List<BasketView.Option> methods = store.settings().pickupMethods().stream()
                .map(method -> {
                    boolean notToGo = Details.onlyEatIn(method, order.dining());
                    return new BasketView.Option(
                            method.name(),
                            t.get("page.method." + method),
                            t.get(
                                    notToGo
                                            ? "page.pickup.TABLE."
                                                    + store.settings().tableMode()
                                            : "page.receive." + method),
                            method == wanted.method(),
                            notToGo);
                })
                .toList();
        return new StatusView.Receive(methods, PlaceView.of(store, wanted), t.get(submit));
    }
}
