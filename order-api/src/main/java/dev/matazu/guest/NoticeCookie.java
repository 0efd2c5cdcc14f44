package dev.matazu.guest;

import dev.matazu.platform.Problem;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Carries a notice over the redirect to the page that shows it, once. */
@RequestScoped
class NoticeCookie {

    private static final String NAME = "matazu-notice";
    private static final int A_MOMENT = 60;

    private final Visit visit;
    private final Carried carried;

    NoticeCookie(Visit visit, Carried carried) {
        this.visit = visit;
        this.carried = carried;
    }

    void show(Notice notice) {
        send(carried.write(notice), A_MOMENT);
    }

    Optional<Notice> take() {
        Cookie cookie = visit.request().getCookie(NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        String value = cookie.getValue();
        send("", 0);
        try {
            return Optional.of(carried.read(value, Notice.class));
        } catch (Problem broken) {
            return Optional.empty();
        }
    }

    private void send(String value, int seconds) {
        HttpServerRequest request = visit.request();
        request.response()
                .addCookie(Cookie.cookie(NAME, value)
                        .setPath("/s/")
                        .setHttpOnly(true)
                        .setSecure(request.isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(seconds));
    }
}
