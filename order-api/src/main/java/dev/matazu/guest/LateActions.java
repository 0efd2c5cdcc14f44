package dev.matazu.guest;

import dev.matazu.ordering.RunLate;
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

/** A guest says that they come later, or in time after all. */
@Path("/orders/{id}/late")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LateActions {

    private final RunLate late;
    private final ActOnOrder act;

    LateActions(RunLate late, ActOnOrder act) {
        this.late = late;
        this.act = act;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response late(UUID id, MultivaluedMap<String, String> fields) {
        return act.on(id, (order, who) -> {
            if ("undo".equals(fields.getFirst("do"))) {
                late.inTime(order.ref(), who);
            } else {
                late.later(order.ref(), who, minutes(fields.getFirst("minutes")));
            }
        });
    }

    /** What is no number is no time to be late. */
    private static int minutes(String typed) {
        return typed != null && typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }
}
