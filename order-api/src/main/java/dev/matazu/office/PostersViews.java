package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.web.OwnAddresses;
import dev.matazu.platform.Language;
import dev.matazu.platform.QrCode;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the posters. Their codes lead to the public address; without one to the address by which the page was opened, or
 * to one of this machine's own on its network.
 */
@ApplicationScoped
class PostersViews {

    private static final Set<String> THIS_MACHINE_ONLY = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Stores stores;
    private final OwnAddresses addresses;
    private final List<String> publicUrls;

    PostersViews(
            Stores stores,
            OwnAddresses addresses,
            @ConfigProperty(name = "matazu.public-urls") Optional<List<URI>> publicUrls) {
        this.stores = stores;
        this.addresses = addresses;
        this.publicUrls =
                publicUrls.orElse(List.of()).stream().map(URI::toString).toList();
    }

    PostersView of(HttpServerRequest request, String asked, Words t) {
        String came = addresses.cameBy(request).toString();
        List<String> offered = Stream.of(publicUrls.stream(), Stream.of(came), onTheNetwork(came))
                .flatMap(some -> some)
                .distinct()
                .toList();
        String base = offered.contains(asked) ? asked : publicUrls.contains(came) ? came : offered.get(0);
        return new PostersView(
                base,
                isReachable(base),
                offered.stream()
                        .filter(other -> !other.equals(base) && isReachable(other))
                        .map(other -> new PostersView.Other(other, href(other)))
                        .toList(),
                stores.all().stream().map(store -> sheet(store, base, t)).toList());
    }

    private static Stream<String> onTheNetwork(String came) {
        return OwnAddresses.ofThisMachine().stream()
                .map(host -> UriBuilder.fromUri(came).host(host).build().toString());
    }

    private static boolean isReachable(String base) {
        return !THIS_MACHINE_ONLY.contains(URI.create(base).getHost());
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
