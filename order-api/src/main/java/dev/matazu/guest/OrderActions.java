package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.menu.Menus;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.CancelOrder;
import dev.matazu.ordering.ChangePickup;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.ordering.web.CurrentGuest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a guest does with an order: pay, check in, move, cancel, order it again. */
@Path("/orders/{id}")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OrderActions {

    private static final int MOVED_BELOW = 400;

    private final ReadOrders orders;
    private final ChangePickup pickup;
    private final CancelOrder cancel;
    private final ReadShortages shortages;
    private final Baskets baskets;
    private final Menus menus;
    private final Pay pay;
    private final ActOnOrder act;
    private final CurrentGuest guest;

    OrderActions(
            ReadOrders orders,
            ChangePickup pickup,
            CancelOrder cancel,
            ReadShortages shortages,
            Baskets baskets,
            Menus menus,
            Pay pay,
            ActOnOrder act,
            CurrentGuest guest) {
        this.orders = orders;
        this.pickup = pickup;
        this.cancel = cancel;
        this.shortages = shortages;
        this.baskets = baskets;
        this.menus = menus;
        this.pay = pay;
        this.act = act;
        this.guest = guest;
    }

    @POST
    @Path("pay")
    @Operation(hidden = true)
    public Response pay(UUID id) {
        return pay.at(orders.ofGuest(id, guest.ownerOfSomething()).ref());
    }

    @POST
    @Path("arrive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response arrive(UUID id, MultivaluedMap<String, String> fields) {
        Pickup wanted = Details.where(new Form(fields));
        Response answer = act.on(id, wanted, (order, who) -> pickup.arrive(order.ref(), wanted, who.actor()));
        OrderView order = orders.ofGuest(id, guest.ownerOfSomething());
        boolean pays = order.state() == OrderState.AWAITING_PAYMENT && answer.getStatus() < MOVED_BELOW;
        return pays ? pay.at(order.ref()) : answer;
    }

    @POST
    @Path("pickup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(UUID id, MultivaluedMap<String, String> fields) {
        Pickup wanted = Details.where(new Form(fields));
        return act.on(id, wanted, (order, who) -> pickup.to(order.ref(), wanted, who.actor()));
    }

    @POST
    @Path("cancel")
    @Operation(hidden = true)
    public Response cancel(UUID id) {
        return act.on(id, Pickup.counter(), (order, who) -> cancel.byGuest(order.ref(), who));
    }

    @POST
    @Path("again")
    @Operation(hidden = true)
    public Response again(UUID id) {
        Guest who = guest.ownerOfSomething();
        OrderView order = orders.ofGuest(id, who);
        Basket basket = Refill.of(
                order,
                Missing.of(order, shortages.of(order)).linesLeft(),
                menus.of(order.ref().store()));
        baskets.change(
                order.ref().store(),
                who,
                before -> new Baskets.Content(
                        basket,
                        order.dining(),
                        Details.seated(before.pickup(), order.dining()),
                        null,
                        order.nickname(),
                        null));
        return Paths.seeOther(Paths.basket(order.ref().store()));
    }
}
