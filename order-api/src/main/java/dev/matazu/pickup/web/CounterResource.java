package dev.matazu.pickup.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.StaffMember.Role;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.AnswerShortage;
import dev.matazu.ordering.CancelOrder;
import dev.matazu.ordering.ChangeAllergy;
import dev.matazu.ordering.ChangePickup;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.web.ShortagesResource;
import dev.matazu.pickup.FindOrders;
import dev.matazu.pickup.HandOver;
import dev.matazu.platform.Language;
import dev.matazu.platform.StoreId;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What the counter does; only on a device paired to the store, with somebody signed in. */
@Path("/api/stores/{store}/counter/orders")
@Tag(name = "Counter")
public class CounterResource {

    record Results(List<OrderCard> orders) {}

    record HandOverRequest(String code, @Valid Reason override, List<Integer> lines) {}

    record Reason(@NotBlank @Size(max = 200) String reason) {}

    record Allergy(String note) {}

    record Place(
            @NotNull Pickup.Method method, @Size(max = 10) String place) {}

    private final CurrentDevice current;
    private final FindOrders find;
    private final HandOver handOver;
    private final ChangePickup pickup;
    private final CancelOrder cancel;
    private final ChangeAllergy allergies;
    private final AnswerShortage answer;
    private final OrderCards cards;

    CounterResource(
            CurrentDevice current,
            FindOrders find,
            HandOver handOver,
            ChangePickup pickup,
            CancelOrder cancel,
            ChangeAllergy allergies,
            AnswerShortage answer,
            OrderCards cards) {
        this.current = current;
        this.find = find;
        this.handOver = handOver;
        this.pickup = pickup;
        this.cancel = cancel;
        this.allergies = allergies;
        this.answer = answer;
        this.cards = cards;
    }

    @GET
    @Operation(summary = "Find orders by number, nickname, item or pickup code")
    public Results search(StoreId store, @RestQuery("q") String q, @Context HttpServerRequest request) {
        current.at(store);
        return new Results(find.matching(store, q).stream()
                .map(found -> cards.of(found, Language.of(request)))
                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One order as it stands now")
    public OrderCard order(StoreId store, UUID id, @Context HttpServerRequest request) {
        current.at(store);
        return card(store, id, request);
    }

    @POST
    @Path("{id}/shortages/{no}")
    @Operation(
            summary = "Say for the guest what they want instead of what cannot be made",
            description = "The first answer holds; a later one is 409 with the decision.")
    public OrderCard instead(
            StoreId store,
            UUID id,
            int no,
            @Valid @NotNull ShortagesResource.AnswerRequest asked,
            @Context HttpServerRequest request) {
        DeviceIdentity device = current.staffed(store, Role.COUNTER);
        answer.answer(new OrderRef(store, id), no, asked.answered(), device.actor());
        return card(store, id, request);
    }

    @POST
    @Path("{id}/hand-over")
    @Operation(summary = "Hand an order over", description = "Against its code where the store asks for it.")
    public OrderCard handOver(
            StoreId store, UUID id, @Valid @NotNull HandOverRequest asked, @Context HttpServerRequest request) {
        DeviceIdentity device = current.staffed(store, Role.COUNTER);
        HandOver.Override override = asked.override() == null
                ? null
                : new HandOver.Override(asked.override().reason());
        handOver.handOver(new OrderRef(store, id), asked.code(), override, asked.lines(), device);
        return card(store, id, request);
    }

    @POST
    @Path("{id}/hand-over/undo")
    @Operation(summary = "Take the last hand-over back")
    public OrderCard undo(StoreId store, UUID id, @Context HttpServerRequest request) {
        handOver.undo(new OrderRef(store, id), current.staffed(store, Role.COUNTER));
        return card(store, id, request);
    }

    @POST
    @Path("{id}/delivered")
    @Operation(summary = "Brought to the table or to the car")
    public OrderCard delivered(StoreId store, UUID id, @Context HttpServerRequest request) {
        handOver.deliver(new OrderRef(store, id), current.staffed(store, Role.COUNTER));
        return card(store, id, request);
    }

    @PUT
    @Path("{id}/place")
    @Operation(summary = "Change where the guest gets it")
    public OrderCard place(StoreId store, UUID id, @Valid @NotNull Place to, @Context HttpServerRequest request) {
        DeviceIdentity device = current.staffed(store, Role.COUNTER);
        pickup.to(new OrderRef(store, id), new Pickup(to.method(), to.place()), device.actor());
        return card(store, id, request);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Cancel an order for the guest", description = "Its ticket is void, the money goes back.")
    public OrderCard cancel(StoreId store, UUID id, @Valid @NotNull Reason why, @Context HttpServerRequest request) {
        DeviceIdentity device = current.staffed(store, Role.MANAGER);
        cancel.because(new OrderRef(store, id), why.reason(), device.actor());
        return card(store, id, request);
    }

    @PUT
    @Path("{id}/allergy")
    @Operation(
            summary = "Write down what a guest must not eat",
            description =
                    "Each station reads it before it marks anything as made; who has read the former reads it anew.")
    public OrderCard allergy(StoreId store, UUID id, @NotNull Allergy what, @Context HttpServerRequest request) {
        DeviceIdentity device = current.staffed(store, Role.COUNTER);
        allergies.change(new OrderRef(store, id), what.note(), device.actor());
        return card(store, id, request);
    }

    @POST
    @Path("{id}/hide-nickname")
    @Operation(summary = "Take a nickname off every screen")
    public OrderCard hideNickname(StoreId store, UUID id, @Context HttpServerRequest request) {
        DeviceIdentity device = current.staffed(store, Role.COUNTER);
        pickup.hideNickname(new OrderRef(store, id), device.actor());
        return card(store, id, request);
    }

    private OrderCard card(StoreId store, UUID id, HttpServerRequest request) {
        return cards.of(new OrderRef(store, id), Language.of(request));
    }
}
