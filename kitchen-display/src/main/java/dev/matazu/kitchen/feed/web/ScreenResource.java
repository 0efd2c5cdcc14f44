package dev.matazu.kitchen.feed.web;

import dev.matazu.platform.Language;
import dev.matazu.platform.StoreId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The addresses of the kitchen's screens. */
@Path("/kitchen")
public class ScreenResource {

    private final ScreenPage page;
    private final ScreenManifests manifests;

    ScreenResource(ScreenPage page, ScreenManifests manifests) {
        this.page = page;
        this.manifests = manifests;
    }

    @GET
    @Path("{store}/{screen:wall|expediter|board|timeline}")
    @Operation(hidden = true)
    public Response screen(StoreId store, String screen, @Context HttpServerRequest request) {
        return page.show(store, screen, request);
    }

    /** Read by the browser without cookies when the screen is installed; it has nothing that a guest may not know. */
    @GET
    @Path("{store}/{screen:wall|expediter|board|timeline|counter}.webmanifest")
    @Produces("application/manifest+json")
    @Operation(hidden = true)
    public ScreenManifest manifest(StoreId store, String screen, @Context HttpServerRequest request) {
        return manifests.of(store, screen, Language.of(request));
    }

    @GET
    @Path("pair")
    @Operation(hidden = true)
    public Response pair(@RestQuery String store, @Context HttpServerRequest request) {
        return page.pair(store == null ? "" : store, request);
    }
}
