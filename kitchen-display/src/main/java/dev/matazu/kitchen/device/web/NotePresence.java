package dev.matazu.kitchen.device.web;

import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.Presence;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes which screen a device opens, and for how long its socket stays. */
@ApplicationScoped
class NotePresence {

    private static final Pattern SCREEN = Pattern.compile("/kitchen/[a-z0-9-]+/(wall|expediter|board|timeline)");
    private static final Pattern COUNTER = Pattern.compile("/(counter)/[a-z0-9-]+");
    private static final Pattern STATIONS = Pattern.compile("[a-z0-9-]+(,[a-z0-9-]+){0,19}");

    private final Presence presence;

    NotePresence(Presence presence) {
        this.presence = presence;
    }

    void note(SecurityIdentity who, HttpServerRequest request) {
        if (!(who.getPrincipal() instanceof DeviceIdentity device)) {
            return;
        }
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            follow(device, request);
            return;
        }
        Matcher screen = SCREEN.matcher(request.path());
        Matcher counter = COUNTER.matcher(request.path());
        if (screen.matches()) {
            presence.opened(device.id(), screen.group(1), stations(request.getParam("station")));
        } else if (counter.matches()) {
            presence.opened(device.id(), counter.group(1), List.of());
        }
    }

    /** By its channel: the socket takes the connection over, and a close handler of its own would not be called. */
    private void follow(DeviceIdentity device, HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            presence.connected(device.id());
            connection.channel().closeFuture().addListener(closed -> presence.gone(device.id()));
        }
    }

    private static List<String> stations(String asked) {
        return asked != null && STATIONS.matcher(asked).matches() ? List.of(asked.split(",")) : List.of();
    }
}
