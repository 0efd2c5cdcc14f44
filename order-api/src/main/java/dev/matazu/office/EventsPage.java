package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Visit;
import dev.matazu.payment.WebhookInbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What the processor sent and nobody could make use of; what was given up is worked off again from here. */
@Path(EventsPage.PATH)
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class EventsPage {

    static final String PATH = PaymentsPage.PATH + "/events";

    private final OfficeSession session;
    private final EventsViews views;
    private final WebhookInbox inbox;
    private final Visit visit;

    EventsPage(OfficeSession session, EventsViews views, WebhookInbox inbox, Visit visit) {
        this.session = session;
        this.views = views;
        this.inbox = inbox;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response events(@RestQuery String done) {
        return session.ifOpen(() -> {
            String title = visit.words().get("office.payments.events");
            return Response.ok(Templates.paymentEvents(visit.officeFrame(title, PATH), views.of(done, visit.words())))
                    .build();
        });
    }

    @POST
    @Path("{id}/replay")
    @Operation(hidden = true)
    public Response replay(String id) {
        return session.ifOpen(() -> {
            String done = inbox.replay(id) ? "replayed" : "not-dead";
            return Response.seeOther(URI.create(PATH + "?done=" + done)).build();
        });
    }
}
