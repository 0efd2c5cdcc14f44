package dev.matazu.guest;

import dev.matazu.menu.Menus;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.EditOrder;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes a paid order: its lines are laid into the basket, changed there, and confirmed here. */
@Path("/orders/{id}/edit")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class EditPage {

    private final ReadOrders orders;
    private final EditOrder edit;
    private final Baskets baskets;
    private final Menus menus;
    private final Stores stores;
    private final BasketPage basketPage;
    private final OrderPage orderPage;
    private final Pay pay;
    private final CurrentGuest guest;
    private final Carried carried;
    private final Clock clock;

    EditPage(
            ReadOrders orders,
            EditOrder edit,
            Baskets baskets,
            Menus menus,
            Stores stores,
            BasketPage basketPage,
            OrderPage orderPage,
            Pay pay,
            CurrentGuest guest,
            Carried carried,
            Clock clock) {
        this.orders = orders;
        this.edit = edit;
        this.baskets = baskets;
        this.menus = menus;
        this.stores = stores;
        this.basketPage = basketPage;
        this.orderPage = orderPage;
        this.pay = pay;
        this.guest = guest;
        this.carried = carried;
        this.clock = clock;
    }

    @POST
    @Operation(hidden = true)
    public Response begin(UUID id) {
        Guest who = guest.ownerOfSomething();
        OrderView order = orders.ofGuest(id, who);
        if (!order.canBeChanged(clock.instant())) {
            Problem late = Problem.conflict("order-moved-on");
            return Response.status(late.status())
                    .entity(orderPage.page(order, order.pickup(), late))
                    .build();
        }
        Basket lines = Refill.of(order, order.lines(), menus.of(order.ref().store()));
        baskets.change(
                order.ref().store(),
                who,
                before -> new Baskets.Content(lines, order.dining(), before.pickup(), null, order.nickname(), id));
        return Paths.seeOther(Paths.basket(order.ref().store()));
    }

    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirm(UUID id, MultivaluedMap<String, String> fields) {
        Guest who = guest.ownerOfSomething();
        Form form = new Form(fields);
        Basket seen = carried.read(form.text("basket"), Basket.class);
        OrderRef order = orders.ofGuest(id, who).ref();
        EditOrder.Edited edited;
        try {
            edited = edit.edit(order, who, seen, form.amount("total"));
        } catch (Problem refused) {
            return Response.status(refused.status())
                    .entity(basketPage.page(stores.of(order.store()), baskets.of(order.store(), who), refused))
                    .build();
        }
        putAway(order, who);
        return edited.toPay().isPresent() ? pay.difference(order) : Paths.seeOther(Paths.order(id));
    }

    @POST
    @Path("stop")
    @Operation(hidden = true)
    public Response stop(UUID id) {
        Guest who = guest.ownerOfSomething();
        putAway(orders.ofGuest(id, who).ref(), who);
        return Paths.seeOther(Paths.order(id));
    }

    @POST
    @Path("pay")
    @Operation(hidden = true)
    public Response pay(UUID id) {
        return pay.difference(orders.ofGuest(id, guest.ownerOfSomething()).ref());
    }

    @POST
    @Path("withdraw")
    @Operation(hidden = true)
    public Response withdraw(UUID id) {
        Guest who = guest.ownerOfSomething();
        edit.withdraw(orders.ofGuest(id, who).ref(), who);
        return Paths.seeOther(Paths.order(id));
    }

    /** Takes the order's lines out of the basket again. */
    private void putAway(OrderRef order, Guest who) {
        baskets.change(
                order.store(), who, before -> order.id().equals(before.editing()) ? Baskets.Content.empty() : before);
    }
}
