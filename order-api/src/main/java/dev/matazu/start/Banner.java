package dev.matazu.start;

import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.ordering.web.OwnAddresses;
import dev.matazu.platform.QrCode;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says on the terminal where everything is, and in the demo how to get in. */
@ApplicationScoped
public class Banner {

    private final Stores stores;
    private final OwnerAccess owner;
    private final DemoAccess demo;
    private final int port;

    Banner(Stores stores, OwnerAccess owner, DemoAccess demo, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.stores = stores;
        this.owner = owner;
        this.demo = demo;
        this.port = port;
    }

    void print() {
        StringBuilder text = new StringBuilder("\n  Matazu 待たず: order ahead, never wait\n");
        String local = "http://localhost:" + port;
        List<String> lan = OwnAddresses.ofThisMachine().stream()
                .map(address -> "http://" + address + ":" + port)
                .toList();
        line(text, "Order here", local + "/");
        lan.forEach(address -> line(text, "on your phone", address + "/"));
        for (Store store : stores.all()) {
            String id = store.id().value();
            text.append("\n  ").append(store.name().in(Locale.ENGLISH)).append('\n');
            line(text, "Kitchen wall", local + "/kitchen/" + id + "/wall");
            line(text, "Expediter", local + "/kitchen/" + id + "/expediter");
            line(text, "Counter", local + "/counter/" + id);
            line(text, "Ready board", local + "/kitchen/" + id + "/board");
            demo.accessTo(store.id()).ifPresent(access -> {
                line(text, "Pairing code", access.pairingCode() + "  (type it on the screen)");
                line(text, "Staff PINs", access.pins());
            });
        }
        text.append('\n');
        if (demo.isOn()) {
            line(text, "Side by side", local + "/demo");
        }
        line(text, "API", local + "/q/openapi");
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            line(text, "Try the API", local + "/q/swagger-ui");
        }
        if (!owner.wasEverUsed()) {
            line(text, "Owner, once", local + "/owner/" + owner.link());
        }
        lan.stream()
                .findFirst()
                .ifPresent(address ->
                        text.append('\n').append(QrCode.terminal(address + "/").indent(2)));
        System.out.println(text);
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append("  %-14s %s%n".formatted(what, where));
    }
}
