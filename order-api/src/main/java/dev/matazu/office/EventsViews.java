package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.payment.ReadInbox;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;

/** Makes the page of the events; times as the first store's clock shows them. */
@ApplicationScoped
class EventsViews {

    private final ReadInbox inbox;
    private final Stores stores;

    EventsViews(ReadInbox inbox, Stores stores) {
        this.inbox = inbox;
        this.stores = stores;
    }

    EventsView of(String done, Words t) {
        return new EventsView(
                "replayed".equals(done) ? t.get("office.payments.events.replayed") : null,
                "not-dead".equals(done) ? t.get("office.payments.events.notDead") : null,
                letters(inbox.dead(), t),
                letters(inbox.notOurs(), t));
    }

    private List<EventsView.Letter> letters(List<ReadInbox.Letter> letters, Words t) {
        var zone = stores.all().get(0).zone();
        PaymentWords words = new PaymentWords(t);
        return letters.stream()
                .map(letter -> new EventsView.Letter(
                        letter.id(),
                        letter.type(),
                        words.when(letter.receivedAt(), zone),
                        letter.error(),
                        UriBuilder.fromPath(EventsPage.PATH)
                                .path("{id}/replay")
                                .build(letter.id())
                                .toString()))
                .toList();
    }
}
