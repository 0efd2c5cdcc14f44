package dev.matazu.guest;

import dev.matazu.platform.Language;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What all pages have in common: the language switch, and what a browser may do with them. */
public class PageManners {

    private static final int ONE_YEAR = 31_536_000;

    /** No form-action: browsers apply it to redirects too, and paying leads to the processor's site. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'self'";

    /** {@code ?lang=} is kept in a cookie, and the address is opened without it. */
    @ForBrowsers
    @ServerRequestFilter
    public Optional<Response> chooseLanguage(HttpServerRequest request, UriInfo uri) {
        String asked = uri.getQueryParameters().getFirst("lang");
        if (asked == null || !"GET".equals(request.method().name())) {
            return Optional.empty();
        }
        URI plain = uri.getRequestUriBuilder().replaceQueryParam("lang").build();
        Response.ResponseBuilder answer = Response.seeOther(plain);
        Language.SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(asked))
                .forEach(language -> answer.cookie(cookie(asked, request.isSSL())));
        return Optional.of(answer.build());
    }

    @ForBrowsers
    @ServerResponseFilter
    public void protect(ContainerResponseContext response) {
        response.getHeaders().putSingle("Content-Security-Policy", POLICY);
        response.getHeaders().putSingle("Referrer-Policy", "same-origin");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
    }

    private static NewCookie cookie(String language, boolean secure) {
        return new NewCookie.Builder(Language.COOKIE)
                .value(language)
                .path("/")
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(ONE_YEAR)
                .build();
    }
}
