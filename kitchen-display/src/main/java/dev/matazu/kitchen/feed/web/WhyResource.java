package dev.matazu.kitchen.feed.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.feed.FrontOfHouse;
import dev.matazu.kitchen.plan.ReadWhy;
import dev.matazu.kitchen.plan.ReadWhy.Explained;
import dev.matazu.kitchen.plan.Why;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a time is what it is, for those who work there. */
@Path("/api/stores/{store}/plan")
@Tag(name = "Plan")
public class WhyResource {

    private final CurrentDevice device;
    private final ReadWhy reasons;
    private final ReadTickets tickets;
    private final FrontOfHouse front;

    WhyResource(CurrentDevice device, ReadWhy reasons, ReadTickets tickets, FrontOfHouse front) {
        this.device = device;
        this.reasons = reasons;
        this.tickets = tickets;
        this.front = front;
    }

    @GET
    @Path("orders/{id}")
    @Operation(summary = "Why an order was promised its time", description = "And, if it was moved, when and why.")
    public Told order(StoreId store, UUID id) {
        Explained explained =
                reasons.of(device.at(store).store(), id).orElseThrow(() -> Problem.notFound("unknown-ticket"));
        String number = tickets.of(store, id).map(TicketView::number).orElse(null);
        return Told.of(explained, number, null, numbers(store, explained));
    }

    @GET
    @Path("usual")
    @Operation(
            summary = "What a usual order would be promised now, and why",
            description = "404 where the kitchen can promise nothing.")
    public Told usual(StoreId store) {
        FrontOfHouse.Usual usual =
                front.usual(device.at(store).store()).orElseThrow(() -> Problem.notFound("nothing-to-promise"));
        Explained explained =
                reasons.now(store, usual.work()).orElseThrow(() -> Problem.notFound("nothing-to-promise"));
        return Told.of(explained, null, usual.name(), numbers(store, explained));
    }

    private Map<UUID, String> numbers(StoreId store, Explained explained) {
        Stream<Why.Cause> causes = Stream.concat(
                explained.why().map(Why::cause).stream(),
                explained.moves().stream().map(Why.Move::cause));
        Set<UUID> before = causes.flatMap(cause -> cause.before().stream()).collect(Collectors.toSet());
        return tickets.of(store, before).stream().collect(Collectors.toMap(TicketView::id, TicketView::number));
    }
}
