package dev.matazu.guest;

import dev.matazu.ordering.Guest;
import dev.matazu.ordering.IdempotencyKey;
import dev.matazu.ordering.MoveOrder;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Stores;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Moves a paid order to another store: which one, what it means there, and on to paying it. */
@Path("/orders/{id}/to")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MovePage {

    private final ReadOrders orders;
    private final MoveOrder move;
    private final MoveViews views;
    private final Stores stores;
    private final Pay pay;
    private final CurrentGuest guest;
    private final Visit visit;

    MovePage(
            ReadOrders orders,
            MoveOrder move,
            MoveViews views,
            Stores stores,
            Pay pay,
            CurrentGuest guest,
            Visit visit) {
        this.orders = orders;
        this.move = move;
        this.views = views;
        this.stores = stores;
        this.pay = pay;
        this.guest = guest;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance choose(UUID id) {
        Words t = visit.words();
        OrderView order = orders.ofGuest(id, guest.ownerOfSomething());
        List<MoveView.Target> targets = stores.all().stream()
                .filter(store -> !store.id().equals(order.ref().store()))
                .map(store -> views.target(order, store, t))
                .sorted(Comparator.comparing(target -> !target.isOpen()))
                .toList();
        String path = Paths.order(id) + "/to";
        return Templates.moveStores(visit.frame(t.get("page.moveTo"), path), order, targets);
    }

    @GET
    @Path("{store}")
    @Operation(hidden = true)
    public TemplateInstance there(UUID id, StoreId store) {
        return page(orders.ofGuest(id, guest.ownerOfSomething()), store, null);
    }

    @POST
    @Path("{store}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response go(UUID id, StoreId store, MultivaluedMap<String, String> fields) {
        Guest who = guest.ownerOfSomething();
        Form form = new Form(fields);
        OrderView order = orders.ofGuest(id, who);
        try {
            MoveOrder.Wish wish = new MoveOrder.Wish(order.ref(), store, form.amount("total"));
            return pay.at(
                    move.move(wish, who, new IdempotencyKey(form.text("key"))).ref());
        } catch (Problem refused) {
            return Response.status(refused.status())
                    .entity(page(order, store, refused))
                    .build();
        }
    }

    private TemplateInstance page(OrderView order, StoreId store, Problem refused) {
        MoveView view = views.of(order, stores.of(store), refused, visit.words());
        return Templates.moveTo(visit.frame(view.title(), view.action()), view);
    }
}
