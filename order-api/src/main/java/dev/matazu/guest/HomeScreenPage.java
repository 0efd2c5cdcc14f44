package dev.matazu.guest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** An order on the home screen of an iPhone or iPad, where alone it may notify. */
@Path("/orders/{id}")
@ForBrowsers
@Blocking
public class HomeScreenPage {

    private final ReadOrders orders;
    private final HomePass passes;
    private final CurrentGuest guest;
    private final Visit visit;
    private final ObjectMapper json;

    HomeScreenPage(ReadOrders orders, HomePass passes, CurrentGuest guest, Visit visit, ObjectMapper json) {
        this.orders = orders;
        this.passes = passes;
        this.guest = guest;
        this.visit = visit;
        this.json = json;
    }

    /** Read by the browser when the page is put on the home screen; it brings no cookies along. */
    @GET
    @Path("app.webmanifest")
    @Produces("application/manifest+json")
    @Operation(hidden = true)
    public String manifest(UUID id, @RestQuery String pass) throws JsonProcessingException {
        return json.writeValueAsString(Map.of(
                "name", "Matazu",
                "short_name", "Matazu",
                "lang", visit.words().code(),
                "display", "standalone",
                "scope", "/",
                "start_url", Paths.order(id) + "/home?pass=" + (pass == null ? "" : pass.replaceAll("[^\\w-]", "")),
                "background_color", "#faf7f2",
                "theme_color", "#ffffff",
                "icons", List.of(Map.of("src", "/icon-192.png", "sizes", "192x192", "type", "image/png"))));
    }

    /**
     * Where it starts. The first time it knows nobody: only a page that really stands on a home screen sends the pass,
     * so that no link can make somebody else's guest of a person.
     */
    @GET
    @Path("home")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response home(UUID id, @RestQuery String pass) {
        if (isOwn(id)) {
            return Paths.seeOther(Paths.order(id));
        }
        Words t = visit.words();
        String path = Paths.order(id) + "/home";
        return Response.ok(Templates.home(visit.frame(t.get("page.home.title"), path), path, pass == null ? "" : pass))
                .build();
    }

    @POST
    @Path("home")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response arrive(UUID id, @FormParam("pass") String pass) {
        passes.open(id, pass == null ? "" : pass).ifPresent(guest::become);
        return Paths.seeOther(isOwn(id) ? Paths.order(id) : "/orders");
    }

    private boolean isOwn(UUID id) {
        try {
            orders.ofGuest(id, guest.ownerOfSomething());
            return true;
        } catch (Problem somebodyElses) {
            return false;
        }
    }
}
