package dev.matazu.pickup;

import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.NoteWrongStore;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds orders at the counter: by number, nickname, item or pickup code, the recently handed over ones too. */
@ApplicationScoped
public class FindOrders {

    private static final Duration RECENTLY = Duration.ofHours(3);
    private static final int CODE_DIGITS = 6;
    private static final Pattern CODE = Pattern.compile("[0-9]{3}[ -]?[0-9]{3}");

    /** An order that was found; {@code proven} when what was typed was its pickup code. */
    public record Found(OrderView order, Optional<TicketView> ticket, boolean proven) {}

    private final ReadOrders orders;
    private final ReadTickets tickets;
    private final NoteWrongStore wrongStore;
    private final Stores stores;
    private final Clock clock;

    FindOrders(ReadOrders orders, ReadTickets tickets, NoteWrongStore wrongStore, Stores stores, Clock clock) {
        this.orders = orders;
        this.tickets = tickets;
        this.wrongStore = wrongStore;
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * Nothing typed finds nothing.
     *
     * @throws Problem 409 order-at-other-store for the code of an order that waits at another store
     */
    @Transactional
    public List<Found> matching(StoreId store, String typed) {
        String wanted = plain(typed == null ? "" : typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String digits = wanted.replaceAll("\\D", "");
        List<OrderView> candidates =
                orders.at(store, OrderState.OPEN, clock.instant().minus(RECENTLY));
        List<Found> byCode = candidates.stream()
                .filter(order -> digits.length() == CODE_DIGITS && order.code().equals(digits))
                .map(order -> found(order, true))
                .toList();
        if (byCode.isEmpty() && CODE.matcher(wanted).matches()) {
            elsewhere(store, digits);
        }
        return byCode.isEmpty()
                ? candidates.stream()
                        .filter(order -> matches(order, wanted))
                        .map(order -> found(order, false))
                        .toList()
                : byCode;
    }

    /** Only for a whole code: who guesses a number learns nothing of other stores. */
    private void elsewhere(StoreId here, String code) {
        orders.withCode(code).stream()
                .filter(order -> !order.ref().store().equals(here))
                .findFirst()
                .ifPresent(order -> {
                    wrongStore.note(order.ref(), here);
                    Store there = stores.of(order.ref().store());
                    throw Problem.conflict(
                                    order.canBeChanged(clock.instant())
                                            ? "order-at-other-store"
                                            : "order-made-at-other-store",
                                    order.number(),
                                    there.name(),
                                    there.address())
                            .with("store", there.id().value());
                });
    }

    private Found found(OrderView order, boolean proven) {
        return new Found(order, tickets.of(order.ref().store(), order.ref().id()), proven);
    }

    private static boolean matches(OrderView order, String wanted) {
        if (wanted.chars().allMatch(Character::isDigit)) {
            return wanted.equals(order.number());
        }
        return plain(order.nickname()).contains(wanted)
                || order.lines().stream()
                        .flatMap(line -> line.name().byLanguage().values().stream())
                        .anyMatch(name -> plain(name).contains(wanted));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
