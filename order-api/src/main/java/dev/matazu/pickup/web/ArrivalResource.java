package dev.matazu.pickup.web;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.ChangePickup;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.ordering.web.OrderDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A guest says that they are here, and where. */
@Path("/api/orders/{id}")
@Tag(name = "Orders")
public class ArrivalResource {

    record Where(
            @NotNull Pickup.Method method, @Size(max = 10) String place) {

        Pickup pickup() {
            return new Pickup(method, place);
        }
    }

    private final ReadOrders orders;
    private final ChangePickup pickup;
    private final CurrentGuest current;

    ArrivalResource(ReadOrders orders, ChangePickup pickup, CurrentGuest current) {
        this.orders = orders;
        this.pickup = pickup;
        this.current = current;
    }

    @POST
    @Path("arrival")
    @Operation(summary = "Check in", description = "Takes the kitchen's capacity, fires the order, has it captured.")
    public OrderDocument arrive(UUID id, @Valid @NotNull Where where) {
        Guest guest = current.ownerOfSomething();
        OrderView order = orders.ofGuest(id, guest);
        return OrderDocument.of(pickup.arrive(order.ref(), where.pickup(), guest.actor()));
    }

    @PUT
    @Path("pickup")
    @Operation(summary = "Change where you get it", description = "Until it is delivered.")
    public OrderDocument change(UUID id, @Valid @NotNull Where where) {
        Guest guest = current.ownerOfSomething();
        OrderView order = orders.ofGuest(id, guest);
        return OrderDocument.of(pickup.to(order.ref(), where.pickup(), guest.actor()));
    }
}
