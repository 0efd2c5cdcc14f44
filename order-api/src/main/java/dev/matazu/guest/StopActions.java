package dev.matazu.guest;

import dev.matazu.ordering.AnswerStop;
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

/** What a guest does whose order waits for a kitchen that stands still. */
@Path("/orders/{id}/stop")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class StopActions {

    private final AnswerStop answer;
    private final ActOnOrder act;

    StopActions(AnswerStop answer, ActOnOrder act) {
        this.answer = answer;
        this.act = act;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(UUID id, MultivaluedMap<String, String> fields) {
        AnswerStop.Answer said =
                "refund".equals(fields.getFirst("do")) ? AnswerStop.Answer.REFUND : AnswerStop.Answer.WAIT;
        return act.on(id, (order, who) -> answer.answer(order.ref(), said, who.actor()));
    }
}
