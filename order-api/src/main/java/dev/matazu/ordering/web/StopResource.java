package dev.matazu.ordering.web;

import dev.matazu.kitchen.plan.Stop;
import dev.matazu.ordering.AnswerStop;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.ReadStop;
import dev.matazu.ordering.StopAnswer;
import dev.matazu.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an order waits for a kitchen that stands still, and what its guest wants then. */
@Path("/api/orders/{id}/stop")
@Tag(name = "Orders")
public class StopResource {

    /** @param until when it should run again, or null */
    record StopDocument(Stop.Reason reason, Instant since, Instant until, StopAnswer answer) {}

    record AnswerRequest(@NotNull AnswerStop.Answer answer) {}

    private final ReadOrders orders;
    private final ReadStop stops;
    private final AnswerStop answer;
    private final CurrentGuest guest;

    StopResource(ReadOrders orders, ReadStop stops, AnswerStop answer, CurrentGuest guest) {
        this.orders = orders;
        this.stops = stops;
        this.answer = answer;
        this.guest = guest;
    }

    @GET
    @Operation(summary = "Why your order has to wait", description = "404 while its kitchen runs.")
    public StopDocument stop(UUID id) {
        ReadStop.Waiting waiting = stops.of(orders.ofGuest(id, guest.ownerOfSomething()))
                .orElseThrow(() -> Problem.notFound("not-stopped"));
        Stop stop = waiting.stop();
        return new StopDocument(stop.reason(), stop.since(), stop.until(), waiting.answer());
    }

    @POST
    @Operation(
            summary = "Wait, or have the money back",
            description = "A refund cancels the order and stays. Without an answer the order waits.")
    public OrderDocument answer(UUID id, @Valid @NotNull AnswerRequest asked) {
        Guest who = guest.ownerOfSomething();
        OrderView order = orders.ofGuest(id, who);
        return OrderDocument.of(answer.answer(order.ref(), asked.answer(), who.actor()));
    }
}
