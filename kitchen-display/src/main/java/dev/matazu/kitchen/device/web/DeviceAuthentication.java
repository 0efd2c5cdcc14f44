package dev.matazu.kitchen.device.web;

import dev.matazu.platform.web.SameOrigin;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a paired device by its token: {@code Authorization: Bearer mzd_…}, or the cookie of the store that the
 * address names, so that one browser can be paired to several stores. A bad bearer token is 401; a stale cookie is
 * nobody. A browser's socket from another site's page is refused here, because the socket itself would let it in.
 */
@ApplicationScoped
public class DeviceAuthentication implements HttpAuthenticationMechanism {

    private static final Pattern STORE = Pattern.compile(
            "/(?:kitchen|counter|api/stores|api/kitchen|office/(?:payments|displays))/([a-z0-9-]+)(?:/.*)?");
    private static final String BEARER = "Bearer " + DeviceCookies.PREFIX;

    private final NotePresence presence;

    DeviceAuthentication(NotePresence presence) {
        this.presence = presence;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var request = context.request();
        String bearer = request.getHeader("Authorization");
        if (bearer != null && bearer.startsWith(BEARER)) {
            return identities
                    .authenticate(new DeviceTokenRequest(bearer.substring(BEARER.length()), true))
                    .invoke(who -> presence.note(who, request));
        }
        Matcher path = STORE.matcher(request.path());
        Cookie cookie = path.matches() ? request.getCookie(DeviceCookies.name(path.group(1))) : null;
        if (cookie == null) {
            return Uni.createFrom().nullItem();
        }
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && !SameOrigin.matches(request.getHeader("Origin"), request.getHeader("Host"))) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return identities
                .authenticate(new DeviceTokenRequest(cookie.getValue(), false))
                .invoke(who -> presence.note(who, request));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(DeviceTokenRequest.class);
    }
}
