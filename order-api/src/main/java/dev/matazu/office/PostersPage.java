package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Visit;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Codes to print: one for a store's door, one for each table. */
@Path("/office/posters")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PostersPage {

    private final OfficeSession session;
    private final PostersViews views;
    private final Visit visit;

    PostersPage(OfficeSession session, PostersViews views, Visit visit) {
        this.session = session;
        this.views = views;
        this.visit = visit;
    }

    /** @param base the address that the codes lead to, of those that the page offers */
    @GET
    @Operation(hidden = true)
    public Response posters(@RestQuery String base) {
        return session.ifOpen(() -> {
            String title = visit.words().get("office.posters.title");
            PostersView view = views.of(visit.request(), base, visit.words());
            return Response.ok(Templates.posters(visit.officeFrame(title, "/office/posters"), view))
                    .build();
        });
    }
}
