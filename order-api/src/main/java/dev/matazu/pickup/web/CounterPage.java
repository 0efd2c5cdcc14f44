package dev.matazu.pickup.web;

import dev.matazu.kitchen.feed.web.ScreenPage;
import dev.matazu.platform.StoreId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The counter tablet's address. */
@Path("/counter/{store}")
public class CounterPage {

    private final ScreenPage page;

    CounterPage(ScreenPage page) {
        this.page = page;
    }

    @GET
    @Operation(hidden = true)
    public Response counter(StoreId store, @Context HttpServerRequest request) {
        return page.show(store, "counter", request);
    }
}
