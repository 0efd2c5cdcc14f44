package dev.matazu.guest;

import dev.matazu.ordering.AnswerShortage;
import dev.matazu.ordering.AnswerShortage.Answer;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
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

    private final ReadOrders orders;
    private final AnswerShortage answer;
    private final OrderPage page;
    private final CurrentGuest guest;

    ShortageActions(ReadOrders orders, AnswerShortage answer, OrderPage page, CurrentGuest guest) {
        this.orders = orders;
        this.answer = answer;
        this.page = page;
        this.guest = guest;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(UUID id, int no, MultivaluedMap<String, String> fields) {
        Guest who = guest.ownerOfSomething();
        OrderView order = orders.ofGuest(id, who);
        try {
            answer.answer(order.ref(), no, answered(fields), who.actor());
            return Paths.seeOther(Paths.order(id));
        } catch (Problem refused) {
            OrderView now = orders.ofGuest(id, who);
            return Response.status(refused.status())
                    .entity(page.page(now, now.pickup(), refused))
                    .build();
        }
    }

    private static Answer answered(MultivaluedMap<String, String> fields) {
        String item = fields.getFirst("item");
        if (item != null) {
            return new Answer(Answer.Kind.SUBSTITUTE, item);
        }
        return new Answer("cancel".equals(fields.getFirst("do")) ? Answer.Kind.CANCEL : Answer.Kind.REFUND, null);
    }
}
