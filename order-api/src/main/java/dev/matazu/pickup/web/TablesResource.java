package dev.matazu.pickup.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.StaffMember.Role;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.pickup.Seats;
import dev.matazu.platform.StoreId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tables of a store and who sits there. */
@Path("/api/stores/{store}/tables")
@Tag(name = "Counter")
public class TablesResource {

    record Table(String number, String takenBy) {}

    private final CurrentDevice current;
    private final Seats seats;
    private final ReadOrders orders;

    TablesResource(CurrentDevice current, Seats seats, ReadOrders orders) {
        this.current = current;
        this.seats = seats;
        this.orders = orders;
    }

    @GET
    @Operation(summary = "Tables and the numbers of the orders that sit there")
    public List<Table> tables(StoreId store) {
        current.at(store);
        return seats.of(store).stream()
                .map(seat -> new Table(seat.number(), takenBy(store, seat)))
                .toList();
    }

    @DELETE
    @Path("{number}")
    @Operation(summary = "Free a table")
    public void free(StoreId store, String number) {
        current.staffed(store, Role.COUNTER);
        seats.free(store, number);
    }

    private String takenBy(StoreId store, Seats.Seat seat) {
        return seat.order() == null
                ? null
                : orders.of(new OrderRef(store, seat.order()))
                        .map(OrderView::number)
                        .orElse(null);
    }
}
