package dev.matazu.start;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures are for whoever watches the service: without its token, {@code /q/metrics} is not there. */
@ApplicationScoped
public class GuardMetrics {

    private static final String METRICS = "/q/metrics";
    private static final int FIRST = 100_000;

    private final Optional<byte[]> expected;

    GuardMetrics(@ConfigProperty(name = "matazu.metrics.token") Optional<String> token) {
        expected = token.filter(one -> !one.isBlank()).map(one -> bytes("Bearer " + one));
    }

    void guard(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    private void guard(RoutingContext visit) {
        if (!visit.normalizedPath().startsWith(METRICS) || mayRead(visit)) {
            visit.next();
        } else {
            visit.response().setStatusCode(404).end();
        }
    }

    private boolean mayRead(RoutingContext visit) {
        String brought = visit.request().getHeader(HttpHeaders.AUTHORIZATION);
        return brought != null
                && expected.map(one -> MessageDigest.isEqual(one, bytes(brought)))
                        .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
