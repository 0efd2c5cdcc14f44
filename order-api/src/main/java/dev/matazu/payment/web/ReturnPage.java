package dev.matazu.payment.web;

import dev.matazu.payment.ConfirmReturn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a guest comes back to from the processor's page. */
@Path("/pay/{order}/return")
public class ReturnPage {

    private final ConfirmReturn confirm;

    ReturnPage(ConfirmReturn confirm) {
        this.confirm = confirm;
    }

    /** Asks the processor itself; what the address says proves nothing. */
    @GET
    @Operation(hidden = true)
    public Response back(UUID order, @RestQuery("session_id") String session) {
        confirm.confirm(session);
        return Response.seeOther(URI.create("/orders/" + order)).build();
    }
}
