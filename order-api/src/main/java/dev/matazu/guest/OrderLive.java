package dev.matazu.guest;

import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderStream;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sends the guest's view of an order, rendered anew, whenever the order changes: nobody polls. */
@Path("/orders/{id}/live")
public class OrderLive {

    private final OrderStream changes;
    private final MoneyStream money;
    private final ReadOrders orders;
    private final StatusViews views;
    private final OpenOrders open;
    private final CurrentGuest guest;
    private final Visit visit;

    OrderLive(
            OrderStream changes,
            MoneyStream money,
            ReadOrders orders,
            StatusViews views,
            OpenOrders open,
            CurrentGuest guest,
            Visit visit) {
        this.changes = changes;
        this.money = money;
        this.orders = orders;
        this.views = views;
        this.open = open;
        this.guest = guest;
        this.visit = visit;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(UUID id, @Context Sse sse) {
        Guest who = guest.ownerOfSomething();
        Words words = visit.words();
        orders.ofGuest(id, who);
        Multi<String> pages = Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(id), changes.of(id), money.of(id))
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(changed -> render(changed, who, words));
        return LiveEvents.of(pages, sse);
    }

    private String render(UUID id, Guest who, Words words) {
        return Templates.orderView(words, views.of(orders.ofGuest(id, who), words), open.count(who))
                .render();
    }
}
