package dev.matazu.ordering.web;

import dev.matazu.kitchen.device.Secret;
import dev.matazu.ordering.Guest;
import dev.matazu.platform.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The guest behind this request: whoever brings the token, in the cookie of their browser or as {@code Authorization:
 * Bearer mzg_…}. There is no account; the phone that ordered finds its orders again.
 */
@RequestScoped
public class CurrentGuest {

    static final String COOKIE = "matazu-guest";
    private static final String BEARER = "Bearer " + Guest.PREFIX;
    private static final long ONE_YEAR = 31_536_000;

    private final CurrentVertxRequest current;
    private String fresh;

    CurrentGuest(CurrentVertxRequest current) {
        this.current = current;
    }

    public Optional<Guest> ifKnown() {
        return token().map(Guest::of);
    }

    /** @throws Problem 404 unknown-order: to a stranger, somebody else's order does not exist */
    public Guest ownerOfSomething() {
        return ifKnown().orElseThrow(() -> Problem.notFound("unknown-order"));
    }

    /** The guest; a stranger becomes one and gets the cookie with this answer. */
    public Guest orNew() {
        return Guest.of(token().orElseGet(this::begin));
    }

    /** The token that this request began, for clients that keep no cookies; empty for a guest known before. */
    public Optional<String> begun() {
        return Optional.ofNullable(fresh).map(token -> Guest.PREFIX + token);
    }

    /** What this request brought, for handing it to another browser of the same person. */
    public Optional<String> token() {
        if (fresh != null) {
            return Optional.of(fresh);
        }
        HttpServerRequest request = current.getCurrent().request();
        String bearer = request.getHeader("Authorization");
        if (bearer != null && bearer.startsWith(BEARER)) {
            return Optional.of(bearer.substring(BEARER.length()));
        }
        return Optional.ofNullable(request.getCookie(COOKIE)).map(Cookie::getValue);
    }

    private String begin() {
        become(Secret.token());
        return fresh;
    }

    /** From now on this browser is the guest of this token. */
    public void become(String token) {
        fresh = token;
        HttpServerRequest request = current.getCurrent().request();
        current.getCurrent()
                .response()
                .addCookie(Cookie.cookie(COOKIE, fresh)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(request.isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(ONE_YEAR));
    }
}
