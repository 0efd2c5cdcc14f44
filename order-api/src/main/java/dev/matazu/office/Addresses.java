package dev.matazu.office;

import dev.matazu.ordering.web.OwnAddresses;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses under which phones and screens can open this service. */
@ApplicationScoped
class Addresses {

    private static final Set<String> THIS_MACHINE_ONLY = Set.of("localhost", "127.0.0.1", "[::1]");

    private final OwnAddresses addresses;
    private final List<String> publicUrls;

    Addresses(OwnAddresses addresses, @ConfigProperty(name = "matazu.public-urls") Optional<List<URI>> publicUrls) {
        this.addresses = addresses;
        this.publicUrls =
                publicUrls.orElse(List.of()).stream().map(URI::toString).toList();
    }

    /** The public ones, then the one the page was opened by, then this machine's own on its network. */
    List<String> offered(HttpServerRequest request) {
        String came = cameBy(request);
        Stream<String> network = OwnAddresses.ofThisMachine().stream()
                .map(host -> UriBuilder.fromUri(came).host(host).build().toString());
        return Stream.of(publicUrls.stream(), Stream.of(came), network)
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    /** The one for guests: public where there is one, else the one the page was opened by. */
    String forGuests(HttpServerRequest request) {
        String came = cameBy(request);
        return publicUrls.isEmpty() || publicUrls.contains(came) ? came : publicUrls.get(0);
    }

    /** The one for another device: the one the page was opened by, unless that reaches this computer only. */
    String forDevices(HttpServerRequest request) {
        String came = cameBy(request);
        return isReachable(came)
                ? came
                : offered(request).stream()
                        .filter(Addresses::isReachable)
                        .findFirst()
                        .orElse(came);
    }

    static boolean isReachable(String base) {
        return !THIS_MACHINE_ONLY.contains(URI.create(base).getHost());
    }

    private String cameBy(HttpServerRequest request) {
        return addresses.cameBy(request).toString();
    }
}
