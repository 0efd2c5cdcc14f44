package dev.matazu.guest;

import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.device.PairDevice;
import dev.matazu.kitchen.device.web.DeviceCookies;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Phone, wall, counter and board side by side, in one browser that is paired to each store. Only in the demo. */
@Path("/demo")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DemoPage {

    private static final String NAME = "Demo browser";

    /** The addresses of the four screens. */
    public record View(List<Choice> stores, String phone, String wall, String counter, String board) {}

    /** A store to look at. */
    public record Choice(String href, String name, boolean chosen) {}

    private final Stores stores;
    private final Devices devices;
    private final Visit visit;
    private final boolean on;

    DemoPage(
            Stores stores,
            Devices devices,
            Visit visit,
            @ConfigProperty(name = "matazu.demo", defaultValue = "false") boolean on) {
        this.stores = stores;
        this.devices = devices;
        this.visit = visit;
        this.on = on;
    }

    @GET
    @Operation(hidden = true)
    public Response demo(@RestQuery String store) {
        if (!on) {
            throw Problem.notFound("http-404");
        }
        List<Store> all = stores.all();
        Words t = visit.words();
        String chosen = all.stream()
                .map(one -> one.id().value())
                .filter(id -> id.equals(store))
                .findFirst()
                .orElseGet(() -> all.get(0).id().value());
        View view = new View(
                all.stream()
                        .map(one -> new Choice(
                                "/demo?store=" + one.id(),
                                t.name(one.name()),
                                one.id().value().equals(chosen)))
                        .toList(),
                "/s/" + chosen,
                "/kitchen/" + chosen + "/wall",
                "/counter/" + chosen,
                "/kitchen/" + chosen + "/board");
        Response.ResponseBuilder answer =
                Response.ok(Templates.demo(visit.frame(t.get("page.demo.title"), "/demo?store=" + chosen), view));
        all.stream()
                .map(Store::id)
                .filter(this::isNotPaired)
                .forEach(id -> answer.cookie(DeviceCookies.of(
                        new PairDevice.Paired(id, devices.pair(id, NAME, "demo").token()),
                        visit.request().isSSL())));
        return answer.build();
    }

    private boolean isNotPaired(StoreId store) {
        var cookie = visit.request().getCookie(DeviceCookies.name(store.value()));
        return cookie == null || devices.byToken(cookie.getValue()).isEmpty();
    }
}
