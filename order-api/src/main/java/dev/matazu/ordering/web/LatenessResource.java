package dev.matazu.ordering.web;

import dev.matazu.ordering.Guest;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.RunLate;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A guest who comes later than promised. */
@Path("/api/orders/{id}/lateness")
@Tag(name = "Orders")
public class LatenessResource {

    /** @param minutes 10, 20 or 30 */
    record LateRequest(int minutes) {}

    private final ReadOrders orders;
    private final RunLate late;
    private final CurrentGuest guest;

    LatenessResource(ReadOrders orders, RunLate late, CurrentGuest guest) {
        this.orders = orders;
        this.late = late;
        this.guest = guest;
    }

    @POST
    @Operation(
            summary = "Say that you come later",
            description = "Until it is fired, twice at most. The promise becomes the first range from then that the"
                    + " kitchen can keep; later than that it is 409 and says until when it is kept for you.")
    public OrderDocument late(UUID id, @NotNull LateRequest asked) {
        Guest who = guest.ownerOfSomething();
        return OrderDocument.of(late.later(orders.ofGuest(id, who).ref(), who, asked.minutes()));
    }

    @DELETE
    @Operation(
            summary = "In time after all",
            description = "While the kitchen can still keep what was promised before.")
    public OrderDocument inTime(UUID id) {
        Guest who = guest.ownerOfSomething();
        return OrderDocument.of(late.inTime(orders.ofGuest(id, who).ref(), who));
    }
}
