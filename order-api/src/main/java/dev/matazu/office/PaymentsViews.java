package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.payment.FindPayments;
import dev.matazu.payment.FindTroubles;
import dev.matazu.payment.PaymentState;
import dev.matazu.payment.ReadInbox;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the page of the payments. A day is the store's own. */
@ApplicationScoped
class PaymentsViews {

    private static final int ROWS = 100;

    private final FindPayments payments;
    private final FindTroubles troubles;
    private final ReadInbox inbox;
    private final Stores stores;
    private final Clock clock;

    PaymentsViews(FindPayments payments, FindTroubles troubles, ReadInbox inbox, Stores stores, Clock clock) {
        this.payments = payments;
        this.troubles = troubles;
        this.inbox = inbox;
        this.stores = stores;
        this.clock = clock;
    }

    /** @param only the one store whose money may be seen; empty for all */
    PaymentsView of(PaymentsView.Asked asked, Optional<StoreId> only, Words t) {
        List<Store> all = only.map(stores::of).map(List::of).orElseGet(stores::all);
        Store store = all.stream()
                .filter(one -> one.id().value().equals(asked.store()))
                .findFirst()
                .orElse(all.get(0));
        LocalDate today = store.dayOf(clock.instant());
        LocalDate day = day(asked.day(), today);
        PaymentState state = state(asked.state());
        String text = asked.text() == null || asked.text().isBlank()
                ? null
                : asked.text().strip();
        var wanted = new FindPayments.Wanted(
                store.id(), store.time().begins(day), store.time().begins(day.plusDays(1)), state, text);
        List<FindPayments.Found> found = payments.find(wanted, asked.page() * ROWS, ROWS + 1);
        PaymentWords words = new PaymentWords(t);
        return new PaymentsView(
                address(only, store.id(), day, state, text, asked.page()),
                new PaymentsView.Asked(store.id().value(), day.toString(), asked.state(), text, asked.page()),
                words.day(day),
                address(only, store.id(), day.minusDays(1), state, text, 0),
                day.isBefore(today) ? address(only, store.id(), day.plusDays(1), state, text, 0) : null,
                found.size() > ROWS ? address(only, store.id(), day, state, text, asked.page() + 1) : null,
                state != null || text != null,
                StoreChoice.of(all, store.id().value(), t),
                Arrays.stream(PaymentState.values())
                        .map(one -> new PaymentsView.Choice(one.name(), words.state(one), one == state))
                        .toList(),
                found.stream()
                        .limit(ROWS)
                        .map(one -> row(one, t.clock(one.createdAt(), store.zone()), words))
                        .toList(),
                Arrays.stream(FindTroubles.Kind.values())
                        .map(kind -> group(kind, only, words))
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                only.isEmpty() ? inbox.dead().size() : 0,
                only.isEmpty() ? inbox.notOurs().size() : 0);
    }

    private PaymentsView.Group group(FindTroubles.Kind kind, Optional<StoreId> only, PaymentWords words) {
        Words t = words.t();
        return new PaymentsView.Group(
                kind.name(),
                t.get("office.payments.trouble." + kind),
                t.get("office.payments.trouble." + kind + ".text"),
                troubles.of(kind).stream()
                        .filter(one ->
                                only.isEmpty() || only.get().equals(one.order().store()))
                        .map(one -> row(one, when(one, words), words))
                        .toList());
    }

    private String when(FindPayments.Found found, PaymentWords words) {
        Store store = stores.of(found.order().store());
        return words.when(found.createdAt(), store.zone()) + " · " + words.t().name(store.name());
    }

    private static PaymentsView.Row row(FindPayments.Found found, String when, PaymentWords words) {
        Words t = words.t();
        return new PaymentsView.Row(
                PaymentPage.address(found.order()),
                found.number(),
                found.nickname(),
                when,
                t.money(found.amount()),
                found.refunded().minor() == 0 ? null : t.get("office.payments.row.refunded", t.money(found.refunded())),
                t.get("page.orders." + found.orderState()),
                words.state(found.state()),
                PaymentWords.tone(found.state()));
    }

    private static String address(
            Optional<StoreId> only, StoreId store, LocalDate day, PaymentState state, String text, int page) {
        UriBuilder address = UriBuilder.fromPath(PaymentsPage.PATH).queryParam("day", day);
        if (only.isPresent()) {
            address.path(store.value());
        } else {
            address.queryParam("store", store.value());
        }
        if (state != null) {
            address.queryParam("state", state);
        }
        if (text != null) {
            address.queryParam("q", "{text}");
        }
        if (page > 0) {
            address.queryParam("page", page);
        }
        return (text == null ? address.build() : address.build(text)).toString();
    }

    private static LocalDate day(String asked, LocalDate today) {
        try {
            return asked == null || asked.isBlank() ? today : LocalDate.parse(asked);
        } catch (DateTimeException notOne) {
            return today;
        }
    }

    private static PaymentState state(String asked) {
        return Arrays.stream(PaymentState.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
