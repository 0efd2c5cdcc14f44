package dev.matazu.kitchen.ticket.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.kitchen.ticket.HandOverWalkIn;
import dev.matazu.kitchen.ticket.NewTicket;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TakeTicket;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.kitchen.ticket.WalkIns;
import dev.matazu.kitchen.ticket.WithdrawWalkIn;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a till feeds the kitchen's screens: what was sold there and is paid there. */
@Path("/api/kitchen/{store}/tickets")
@Tag(name = "Tills")
public class TillResource {

    record Undo(@NotNull Integer version) {}

    private final CurrentDevice current;
    private final Stations stations;
    private final WalkIns walkIns;
    private final TakeTicket take;
    private final WithdrawWalkIn withdraw;
    private final HandOverWalkIn handOver;
    private final ReadTickets tickets;

    TillResource(
            CurrentDevice current,
            Stations stations,
            WalkIns walkIns,
            TakeTicket take,
            WithdrawWalkIn withdraw,
            HandOverWalkIn handOver,
            ReadTickets tickets) {
        this.current = current;
        this.stations = stations;
        this.walkIns = walkIns;
        this.take = take;
        this.withdraw = withdraw;
        this.handOver = handOver;
        this.tickets = tickets;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Have something made",
            description =
                    "It takes the same capacity as an order; the answer says its number and when it will be ready."
                            + " The same id with the same content answers with the same ticket.")
    @APIResponse(
            responseCode = "201",
            description = "Written, and on the wall",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Written before",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response take(StoreId store, @Valid @NotNull TicketRequest asked) {
        DeviceIdentity device = current.at(store);
        NewTicket ticket = asked.at(store, stations.of(store));
        Optional<TicketView> before = walkIns.before(store, ticket.id(), asked.toCompare());
        return before.map(Response::ok)
                .orElseGet(() -> Response.status(Response.Status.CREATED).entity(take.take(ticket, device.actor())))
                .build();
    }

    @GET
    @Operation(summary = "What tills and the counter wrote and nobody has got yet")
    public List<TicketView> open(StoreId store) {
        return tickets.walkIns(current.at(store).store());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a ticket stands")
    public TicketView ticket(StoreId store, UUID id) {
        return tickets.of(current.at(store).store(), id)
                .filter(TicketView::walkIn)
                .orElseThrow(() -> Problem.notFound("unknown-ticket"));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a ticket back", description = "The wall strikes it through; its capacity is free.")
    public void withdraw(StoreId store, UUID id) {
        withdraw.withdraw(store, id, current.at(store).actor());
    }

    @POST
    @Path("{id}/hand-over")
    @Operation(summary = "Say that its guest has what is ready of it")
    public TicketView handOver(StoreId store, UUID id) {
        return handOver.handOver(store, id, current.at(store).actor());
    }

    @POST
    @Path("{id}/hand-over/undo")
    @Operation(summary = "Take a hand-over back", description = "With the version that it led to.")
    public TicketView undo(StoreId store, UUID id, @Valid @NotNull Undo what) {
        return handOver.undo(store, id, what.version(), current.at(store).actor());
    }
}
