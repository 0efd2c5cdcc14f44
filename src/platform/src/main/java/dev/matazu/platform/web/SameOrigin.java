package dev.matazu.platform.web;

import dev.matazu.platform.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps other sites from acting with a person's cookies: a browser names the page's origin on every unsafe request.
 * Clients that are not browsers send none, and no cookies either.
 */
public class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (!SAFE.contains(request.getMethod()) && !matches(origin, request.getHeaderString("Host"))) {
            throw Problem.forbidden("other-origin");
        }
    }

    /** Whether a request with these headers comes from a page of the host it asks, or from no page at all. */
    public static boolean matches(String origin, String host) {
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
