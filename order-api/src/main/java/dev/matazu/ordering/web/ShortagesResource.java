package dev.matazu.ordering.web;

import dev.matazu.ordering.AnswerShortage;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.ReadShortages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What of an order cannot be made, and what its guest wants instead. */
@Path("/api/orders/{id}/shortages")
@Tag(name = "Orders")
public class ShortagesResource {

    /** @param item of the menu, with {@code SUBSTITUTE} */
    public record AnswerRequest(@NotNull AnswerShortage.Answer.Kind answer, String item) {

        public AnswerShortage.Answer answered() {
            return new AnswerShortage.Answer(answer, item);
        }
    }

    private final ReadOrders orders;
    private final ReadShortages shortages;
    private final AnswerShortage answer;
    private final CurrentGuest guest;

    ShortagesResource(ReadOrders orders, ReadShortages shortages, AnswerShortage answer, CurrentGuest guest) {
        this.orders = orders;
        this.shortages = shortages;
        this.answer = answer;
        this.guest = guest;
    }

    @GET
    @Operation(summary = "What cannot be made, and what you can have instead")
    public List<ReadShortages.Question> shortages(UUID id) {
        return shortages.of(orders.ofGuest(id, guest.ownerOfSomething()));
    }

    @POST
    @Path("{no}")
    @Operation(
            summary = "Choose a substitute, a refund of the line, or to cancel",
            description = "The first answer holds, also one of the counter; a later one is 409 with the decision."
                    + " Without an answer in time the line is refunded.")
    public List<ReadShortages.Question> answer(UUID id, int no, @Valid @NotNull AnswerRequest asked) {
        Guest who = guest.ownerOfSomething();
        OrderView order = orders.ofGuest(id, who);
        answer.answer(order.ref(), no, asked.answered(), who.actor());
        return shortages(id);
    }
}
