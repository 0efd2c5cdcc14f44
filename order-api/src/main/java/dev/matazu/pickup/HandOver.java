package dev.matazu.pickup;

import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.LineState;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.LockOrder;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.platform.Problem;
import dev.matazu.store.StoreSettings.Proof;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gives an order, or what is ready of it, to its guest, against the proof that the store asks for. */
@ApplicationScoped
public class HandOver {

    /** What staff say instead of a code, when a phone is dead. */
    public record Override(String reason) {}

    private final Stores stores;
    private final LockOrder lock;
    private final ReadTickets tickets;
    private final ChangeTicket change;
    private final HandOvers log;
    private final Clock clock;

    HandOver(Stores stores, LockOrder lock, ReadTickets tickets, ChangeTicket change, HandOvers log, Clock clock) {
        this.stores = stores;
        this.lock = lock;
        this.tickets = tickets;
        this.change = change;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param code what the guest showed, or null; one that is shown has to fit, also where the store asks for none
     * @param override why without a code, or null
     * @param lines numbers of the order's lines, or null for all that are left
     * @throws Problem 404 unknown-order; 409 already-handed-over with who and when, not-ready; 422 code-needed,
     *     wrong-code
     */
    @Transactional
    public void handOver(OrderRef ref, String code, Override override, List<Integer> lines, DeviceIdentity device) {
        OrderView order = lock.lock(ref);
        log.of(ref).ifPresent(before -> {
            throw Problem.conflict(
                            "already-handed-over",
                            before.by(),
                            before.clock(stores.of(ref.store()).zone()))
                    .with("by", before.by())
                    .with("at", before.at());
        });
        boolean isNeeded = stores.of(ref.store()).settings().proof() == Proof.CODE;
        if (override == null && (isNeeded || code != null && !code.isBlank())) {
            prove(order, code);
        }
        give(order, lines, device, override == null ? null : override.reason());
    }

    /** Brought to the table or to the car: the place is the proof. @throws Problem as {@link #handOver} */
    @Transactional
    public void deliver(OrderRef ref, DeviceIdentity device) {
        OrderView order = lock.lock(ref);
        if (order.pickup().method() == Pickup.Method.COUNTER) {
            throw Problem.conflict("not-for-delivery");
        }
        give(order, null, device, null);
    }

    /** Takes the last hand-over of this order back. @throws Problem 409 nothing-to-undo, ticket-moved-on */
    @Transactional
    public void undo(OrderRef ref, DeviceIdentity device) {
        int version = log.last(ref).orElseThrow(() -> Problem.conflict("nothing-to-undo"));
        change.undo(ref.store(), ref.id(), version, device.actor());
        log.forget(ref, version);
    }

    private static void prove(OrderView order, String code) {
        String shown = code == null
                ? ""
                : Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\D", "");
        if (shown.isEmpty()) {
            throw Problem.invalid("code-needed");
        }
        if (!shown.equals(order.code())) {
            throw Problem.invalid("wrong-code", order.number());
        }
    }

    private void give(OrderView order, List<Integer> lines, DeviceIdentity device, String reason) {
        TicketView ticket = tickets.of(order.ref().store(), order.ref().id())
                .orElseThrow(() -> Problem.conflict("not-ready", order.number()));
        Predicate<TicketView.Line> chosen = chosen(order, ticket, lines);
        Optional<TicketView.Line> unready = ticket.lines().stream()
                .filter(chosen)
                .filter(line -> line.state() != LineState.READY && line.state() != LineState.HANDED_OVER)
                .findFirst();
        if (unready.isPresent() || !ticket.state().isOpen()) {
            throw Problem.conflict(
                    "not-ready",
                    order.number(),
                    unready.map(TicketView.Line::name).orElse(null));
        }
        TicketView after =
                change.change(order.ref().store(), order.ref().id(), TicketAction.handOver(chosen), device.actor());
        log.keep(order.ref(), after.version(), reason, device.actor().name(), clock.instant());
    }

    private static Predicate<TicketView.Line> chosen(OrderView order, TicketView ticket, List<Integer> lines) {
        if (lines == null || lines.isEmpty()) {
            return line -> line.state().isLive();
        }
        List<Integer> ticketLines = order.lines().stream()
                .filter(line -> lines.contains(line.no()))
                .flatMap(line -> order.ticketLines(line).stream())
                .toList();
        Set<Integer> parts = ticket.parts(ticketLines).map(TicketView.Line::no).collect(Collectors.toSet());
        return line -> parts.contains(line.no()) && line.state().isLive();
    }
}
