package dev.matazu.ordering.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The addresses under which guests reach this service. A payment returns to the one the guest came by, and only to one
 * of these: a forged Host header must not send a guest to another place.
 */
@ApplicationScoped
public class OwnAddresses {

    private final List<URI> publicUrls;

    /** @param publicUrls for example {@code https://order.example.jp}, behind a proxy; the first is the fallback */
    OwnAddresses(@ConfigProperty(name = "matazu.public-urls") Optional<List<URI>> publicUrls) {
        this.publicUrls = publicUrls.orElse(List.of());
    }

    /** The base address, without a slash at its end, that this guest came by. */
    public URI cameBy(HttpServerRequest request) {
        URI came = URI.create(request.scheme() + "://" + request.authority());
        if (publicUrls.contains(came) || isOwn(came.getHost())) {
            return came;
        }
        return publicUrls.isEmpty()
                ? URI.create("http://localhost:" + request.localAddress().port())
                : publicUrls.get(0);
    }

    /** The addresses of this machine on its networks that a phone can reach. */
    public static List<String> ofThisMachine() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(InetAddress::isSiteLocalAddress)
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .collect(Collectors.toList());
        } catch (SocketException e) {
            return Collections.emptyList();
        }
    }

    private static boolean isOwn(String host) {
        return host != null
                && Stream.concat(Stream.of("localhost", "127.0.0.1", "[::1]"), ofThisMachine().stream())
                        .anyMatch(own -> own.equals(host.toLowerCase(Locale.ROOT)));
    }
}
