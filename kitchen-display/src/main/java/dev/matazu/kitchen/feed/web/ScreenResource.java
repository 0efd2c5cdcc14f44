package dev.matazu.kitchen.feed.web;

import dev.matazu.platform.StoreId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The addresses of the kitchen's screens. */
@Path("/kitchen")
public class ScreenResource {

    private final ScreenPage page;

    ScreenResource(ScreenPage page) {
        this.page = page;
    }

    @GET
    @Path("{store}/{screen:wall|expediter|board}")
    @Operation(hidden = true)
    public Response screen(StoreId store, String screen, @Context HttpServerRequest request) {
        return page.show(store, screen, request);
    }

    @GET
    @Path("pair")
    @Operation(hidden = true)
    public Response pair(@RestQuery String store, @Context HttpServerRequest request) {
        return page.pair(store == null ? "" : store, request);
    }
}
