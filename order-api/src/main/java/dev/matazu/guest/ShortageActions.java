package dev.matazu.guest;

import dev.matazu.ordering.AnswerShortage;
import dev.matazu.ordering.AnswerShortage.Answer;
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

/** What a guest wants instead of something that cannot be made. */
@Path("/orders/{id}/shortages/{no}")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ShortageActions {

    private final AnswerShortage answer;
    private final ActOnOrder act;

    ShortageActions(AnswerShortage answer, ActOnOrder act) {
        this.answer = answer;
        this.act = act;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(UUID id, int no, MultivaluedMap<String, String> fields) {
        return act.on(id, (order, who) -> answer.answer(order.ref(), no, answered(fields), who.actor()));
    }

    private static Answer answered(MultivaluedMap<String, String> fields) {
        String item = fields.getFirst("item");
        if (item != null) {
            return new Answer(Answer.Kind.SUBSTITUTE, item);
        }
        return new Answer("cancel".equals(fields.getFirst("do")) ? Answer.Kind.CANCEL : Answer.Kind.REFUND, null);
    }
}
