package dev.matazu.office;

import dev.matazu.guest.Visit;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

/** The owner's browser session: whoever brings its cookie is the owner. */
@RequestScoped
class OfficeSession {

    /** How everything that is done here is signed. */
    static final String WHO = "Owner";

    private static final String COOKIE = "matazu-office";

    private final OwnerAccess access;
    private final Visit visit;

    OfficeSession(OwnerAccess access, Visit visit) {
        this.access = access;
        this.visit = visit;
    }

    /** The answer for the owner; everybody else is told how to get in. */
    Response ifOpen(Supplier<Response> answer) {
        return isOpen() ? answer.get() : locked();
    }

    /** On to the page of the first store, for a page that every store has. */
    Response toFirst(Stores stores, Function<Store, String> address) {
        return ifOpen(
                () -> Response.seeOther(URI.create(address.apply(stores.all().get(0))))
                        .build());
    }

    boolean isOpen() {
        return access.isOpen(token());
    }

    Response locked() {
        String title = visit.words().get("office.locked.title");
        return Response.status(Response.Status.UNAUTHORIZED)
                .entity(Templates.locked(visit.frame(title, "/office/devices")))
                .build();
    }

    /** What this browser brings; empty where it brings nothing. */
    String token() {
        Cookie cookie = visit.request().getCookie(COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    /** @throws dev.matazu.platform.Problem 404 owner-link-used */
    NewCookie enter(String link) {
        return new NewCookie.Builder(COOKIE)
                .value(access.enter(link))
                .path("/")
                .httpOnly(true)
                .secure(visit.request().isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(Math.toIntExact(OwnerAccess.SESSION_LIVES.toSeconds()))
                .build();
    }
}
