package dev.matazu.guest;

import dev.matazu.pickup.PickupLinks;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Makes the link with which somebody else collects an order, and takes it back. */
@Path("/orders/{id}/share")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ShareActions {

    private final PickupLinks links;
    private final ActOnOrder act;

    ShareActions(PickupLinks links, ActOnOrder act) {
        this.links = links;
        this.act = act;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response share(UUID id, MultivaluedMap<String, String> fields) {
        return act.on(id, (order, who) -> {
            if (fields.containsKey("stop")) {
                links.takeBack(order.ref());
            } else {
                links.make(order.ref());
            }
        });
    }
}
