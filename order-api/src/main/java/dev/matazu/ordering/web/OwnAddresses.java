package dev.matazu.ordering.web;

import io.smallrye.config.ConfigMapping;
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

/**
 * The addresses under which guests reach this service. A payment returns to the one the guest came by, and only to one
 * of these: a forged Host header must not send a guest to another place.
 */
@ApplicationScoped
public class OwnAddresses {

    /** Where the service is reached besides its own network addresses. */
    @ConfigMapping(prefix = "matazu")
    interface Config {

        /** For example {@code https://order.example.jp}, behind a proxy; the first is used where none fits. */
        Optional<List<URI>> publicUrls();

    }

    private final Config config;

    OwnAddresses(Config config) {
        this.config = config;
    }

    /** The base address, without a slash at its end, that this guest came by. */
    public URI cameBy(HttpServerRequest request) {
        URI came = URI.create(request.scheme() + "://" + request.authority());
        List<URI> urls = config.publicUrls().orElse(List.of());
        if (urls.contains(came) || isOwn(came.getHost())) {
            return came;
        }
        return urls.isEmpty() ? URI.create("http://localhost:" + request.localAddress().port()) : urls.get(0);
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
