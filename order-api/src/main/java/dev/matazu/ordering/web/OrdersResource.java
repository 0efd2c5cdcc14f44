package dev.matazu.ordering.web;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.CancelOrder;
import dev.matazu.ordering.EditOrder;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.IdempotencyKey;
import dev.matazu.ordering.MoveOrder;
import dev.matazu.ordering.NewOrder;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.PaymentDesk;
import dev.matazu.ordering.PlaceOrder;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.platform.Language;
import dev.matazu.store.Stores;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Placing an order and following it, for clients other than our own pages. */
@Path("/api/orders")
@Tag(name = "Orders")
public class OrdersResource {

    record PlaceRequest(
            @NotNull String store,
            @NotNull List<@Valid LineRequest> lines,
            Dining dining,
            PickupRequest pickup,
            Instant slot,
            String nickname,
            String allergy) {}

    record LineRequest(
            String item, int quantity, Map<String, List<String>> choices, Map<String, String> parts, String forWhom) {

        Basket.Line line() {
            return new Basket.Line(item, quantity, choices, parts, forWhom);
        }
    }

    record PickupRequest(@NotNull Pickup.Method method, String place) {}

    record Placed(OrderDocument order, URI payAt, String guestToken) {}

    record PayAt(URI payAt) {}

    record EditRequest(@NotNull List<@Valid LineRequest> lines, Long total) {}

    record MoveRequest(@NotNull String store, Long total) {}

    /** @param payAt where the difference is paid, or null where the change is in force */
    record Edited(OrderDocument order, Long difference, URI payAt) {}

    private final PlaceOrder place;
    private final ReadOrders orders;
    private final EditOrder edit;
    private final MoveOrder move;
    private final CancelOrder cancel;
    private final PaymentDesk payments;
    private final Stores stores;
    private final CurrentGuest guest;
    private final OwnAddresses addresses;

    OrdersResource(
            PlaceOrder place,
            ReadOrders orders,
            EditOrder edit,
            MoveOrder move,
            CancelOrder cancel,
            PaymentDesk payments,
            Stores stores,
            CurrentGuest guest,
            OwnAddresses addresses) {
        this.place = place;
        this.orders = orders;
        this.edit = edit;
        this.move = move;
        this.cancel = cancel;
        this.payments = payments;
        this.stores = stores;
        this.guest = guest;
        this.addresses = addresses;
    }

    @POST
    @Operation(
            summary = "Place an order",
            description = "Prices are the server's. The answer names the page on which it is paid. The same"
                    + " Idempotency-Key with the same body answers with the same order; with another body it is 409.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Two drinks at the counter", value = """
                    {"store": "hoshi-coffee", "dining": "TO_GO", "pickup": {"method": "COUNTER"}, "nickname": "Aki",
                     "lines": [{"item": "caffe-latte", "quantity": 2, "choices": {"size": ["large"]}}]}""")))
    public Response place(
            @Parameter(description = "8 to 100 characters that this order, and no other, goes by", required = true)
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Valid @NotNull PlaceRequest asked,
            @Context HttpServerRequest request) {
        OrderView order = place.place(newOrder(asked, request), new IdempotencyKey(key));
        boolean now = order.state() == OrderState.AWAITING_PAYMENT
                && !stores.of(order.ref().store()).paysAtCheckIn();
        URI payAt = now ? payments.page(order.ref(), addresses.cameBy(request)) : null;
        return Response.status(Response.Status.CREATED)
                .location(URI.create("/api/orders/" + order.ref().id()))
                .entity(new Placed(OrderDocument.of(order), payAt, guest.begun().orElse(null)))
                .build();
    }

    private NewOrder newOrder(PlaceRequest asked, HttpServerRequest request) {
        PickupRequest pickup = asked.pickup();
        return new NewOrder(
                StoreIds.parse(asked.store()),
                guest.orNew(),
                new Basket(asked.lines().stream().map(LineRequest::line).toList()),
                asked.dining() == null ? Dining.TO_GO : asked.dining(),
                pickup == null ? Pickup.counter() : new Pickup(pickup.method(), pickup.place()),
                asked.slot(),
                asked.nickname(),
                asked.allergy(),
                Language.of(request));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Your order", description = "Only with the guest token that placed it.")
    public OrderDocument order(UUID id) {
        return OrderDocument.of(orders.ofGuest(id, guest.ownerOfSomething()));
    }

    @POST
    @Path("{id}/payment")
    @Operation(summary = "The page on which it is paid", description = "The same page while it is open.")
    public PayAt pay(UUID id, @Context HttpServerRequest request) {
        OrderView order = orders.ofGuest(id, guest.ownerOfSomething());
        return new PayAt(payments.page(order.ref(), addresses.cameBy(request)));
    }

    @PUT
    @Path("{id}/lines")
    @Operation(
            summary = "Change what was ordered",
            description = "A paid order, until it is fired. Where it costs less, the difference goes back at once;"
                    + " where it costs more, the change is in force once the difference is paid. With a total, only at"
                    + " that price.")
    public Edited edit(UUID id, @Valid @NotNull EditRequest asked, @Context HttpServerRequest request) {
        Guest who = guest.ownerOfSomething();
        OrderRef ref = orders.ofGuest(id, who).ref();
        Basket basket = new Basket(asked.lines().stream().map(LineRequest::line).toList());
        EditOrder.Edited edited = edit.edit(ref, who, basket, asked.total());
        URI payAt = edited.toPay().isPresent() ? payments.pageOfEdit(ref, addresses.cameBy(request)) : null;
        Long difference = edited.toPay().map(toPay -> toPay.more().minor()).orElse(null);
        return new Edited(OrderDocument.of(edited.order()), difference, payAt);
    }

    @POST
    @Path("{id}/lines/withdrawal")
    @Operation(summary = "Drop a change that is not paid", description = "The order stays as it was.")
    public OrderDocument withdrawEdit(UUID id) {
        Guest who = guest.ownerOfSomething();
        return OrderDocument.of(edit.withdraw(orders.ofGuest(id, who).ref(), who));
    }

    @POST
    @Path("{id}/move")
    @Operation(
            summary = "Move it to another store",
            description = "Until it is fired. The answer is the order there, which has to be paid; once it is, the"
                    + " first one is cancelled and its money goes back. Until then the first one stays as it was.")
    public Response move(
            UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull MoveRequest asked,
            @Context HttpServerRequest request) {
        Guest who = guest.ownerOfSomething();
        OrderRef from = orders.ofGuest(id, who).ref();
        MoveOrder.Wish wish = new MoveOrder.Wish(from, StoreIds.parse(asked.store()), asked.total());
        OrderView order = move.move(wish, who, new IdempotencyKey(key));
        boolean now = order.state() == OrderState.AWAITING_PAYMENT
                && !stores.of(order.ref().store()).paysAtCheckIn();
        URI payAt = now ? payments.page(order.ref(), addresses.cameBy(request)) : null;
        return Response.status(Response.Status.CREATED)
                .location(URI.create("/api/orders/" + order.ref().id()))
                .entity(new Placed(OrderDocument.of(order), payAt, null))
                .build();
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Cancel it", description = "Until it is fired; the money goes back.")
    public OrderDocument cancel(UUID id) {
        OrderView order = orders.ofGuest(id, guest.ownerOfSomething());
        return OrderDocument.of(cancel.byGuest(order.ref(), guest.ownerOfSomething()));
    }
}
