package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.Language;
import dev.matazu.platform.QrCode;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the posters. Their codes lead to the public address; without one to the address by which the page was opened, or
 * to one of this machine's own on its network.
 */
@ApplicationScoped
class PostersViews {

    private final Stores stores;
    private final Addresses addresses;

    PostersViews(Stores stores, Addresses addresses) {
        this.stores = stores;
        this.addresses = addresses;
    }

    PostersView of(HttpServerRequest request, String asked, Words t) {
        List<String> offered = addresses.offered(request);
        String base = offered.contains(asked) ? asked : addresses.forGuests(request);
        return new PostersView(
                base,
                Addresses.isReachable(base),
                offered.stream()
                        .filter(other -> !other.equals(base) && Addresses.isReachable(other))
                        .map(other -> new PostersView.Other(other, href(other)))
                        .toList(),
                stores.all().stream().map(store -> sheet(store, base, t)).toList());
    }

    private static String href(String base) {
        return UriBuilder.fromPath("/office/posters")
                .queryParam("base", base)
                .build()
                .toString();
    }

    private static PostersView.Sheet sheet(Store store, String base, Words t) {
        String address = base + "/s/" + store.id();
        Stream<String> tables = store.settings().pickupMethods().contains(Pickup.Method.TABLE)
                ? store.settings().tables().stream()
                : Stream.empty();
        return new PostersView.Sheet(
                t.name(store.name()),
                Stream.concat(
                                Stream.of(poster(store, address, null, t)),
                                tables.map(table -> poster(store, address + "?table=" + table, table, t)))
                        .toList());
    }

    /** In the office's language first: a table does not know which one its guest reads. */
    private static PostersView.Poster poster(Store store, String address, String table, Words t) {
        return new PostersView.Poster(
                QrCode.svg(address),
                address,
                Language.SPOKEN.stream()
                        .sorted(Comparator.comparing((Locale language) -> !language.equals(t.language())))
                        .map(language -> say(store, table, new Words(t.texts(), language)))
                        .toList());
    }

    private static PostersView.Say say(Store store, String table, Words t) {
        String kind = table == null ? "door" : "table";
        return new PostersView.Say(
                t.code(),
                t.name(store.name()),
                table == null ? null : t.get("page.place.TABLE", table),
                t.get("office.posters." + kind),
                t.get("office.posters." + kind + ".how"));
    }
}
