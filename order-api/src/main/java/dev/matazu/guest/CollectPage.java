package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.ChangePickup;
import dev.matazu.ordering.OrderStream;
import dev.matazu.ordering.OrderView;
import dev.matazu.pickup.PickupLinks;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.store.Stores;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What somebody sees who collects an order for its guest: how far it is, and what to show. They can say that they are there. */
@Path("/collect/{token}")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CollectPage {

    private static final Actor COLLECTOR = new Actor(Actor.Kind.GUEST, "link", "guest");

    private final PickupLinks links;
    private final ChangePickup pickup;
    private final OrderStream changes;
    private final StatusViews views;
    private final Stores stores;
    private final Visit visit;

    CollectPage(
            PickupLinks links,
            ChangePickup pickup,
            OrderStream changes,
            StatusViews views,
            Stores stores,
            Visit visit) {
        this.links = links;
        this.pickup = pickup;
        this.changes = changes;
        this.views = views;
        this.stores = stores;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance order(String token) {
        OrderView order = links.open(token);
        return page(token, order, order.pickup(), null);
    }

    @POST
    @Path("arrive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response arrive(String token, MultivaluedMap<String, String> fields) {
        OrderView order = links.open(token);
        Pickup wanted = Details.where(new Form(fields));
        try {
            pickup.arriveFor(order.ref(), wanted, COLLECTOR);
            return Paths.seeOther(Paths.collect(token));
        } catch (Problem refused) {
            return Response.status(refused.status())
                    .entity(page(token, links.open(token), wanted, refused))
                    .build();
        }
    }

    @GET
    @Path("live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(String token, @Context Sse sse) {
        OrderView order = links.open(token);
        Words words = visit.words();
        int open = visit.frame("", "").openOrders();
        Multi<String> pages = Multi.createBy()
                .merging()
                .streams(
                        Multi.createFrom().item(order.ref().id()),
                        changes.of(order.ref().id()))
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(changed -> render(token, words, open));
        return LiveEvents.of(pages, sse);
    }

    private String render(String token, Words words, int open) {
        OrderView order = links.open(token);
        return Templates.collectView(
                        words,
                        views.of(order, words),
                        order.shownNickname(),
                        where(order, words),
                        Paths.collect(token),
                        open)
                .render();
    }

    private TemplateInstance page(String token, OrderView order, Pickup wanted, Problem refused) {
        Words t = visit.words();
        StatusView view = views.of(order, wanted, refused, t);
        return Templates.collect(
                visit.frame(view.title(), Paths.collect(token)),
                t,
                view,
                order.shownNickname(),
                where(order, t),
                Paths.collect(token));
    }

    private String where(OrderView order, Words t) {
        return t.name(stores.of(order.ref().store()).address());
    }
}
