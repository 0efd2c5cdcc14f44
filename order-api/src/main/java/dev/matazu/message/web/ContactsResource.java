package dev.matazu.message.web;

import dev.matazu.message.KeepContact;
import dev.matazu.message.MailAddress;
import dev.matazu.message.PushAddress;
import dev.matazu.message.PushKeys;
import dev.matazu.message.ReadContacts;
import dev.matazu.message.Visitor;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.ordering.web.OwnAddresses;
import dev.matazu.platform.Language;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a guest is told that a paid order is ready, or its time another one. */
@Path("/api/orders/{id}/contacts")
@Tag(name = "Orders")
public class ContactsResource {

    /**
     * @param pushKey what a browser subscribes with, its applicationServerKey
     * @param mail where letters go, masked, or null
     */
    record Told(String pushKey, boolean push, boolean mailOffered, String mail) {}

    record Subscription(
            @NotNull String endpoint, @Valid @NotNull Keys keys) {

        record Keys(@NotNull String p256dh, @NotNull String auth) {}

        PushAddress address() {
            return PushAddress.parse(endpoint, keys.p256dh(), keys.auth());
        }
    }

    record Mail(@NotNull String address) {}

    private final KeepContact keep;
    private final ReadContacts contacts;
    private final PushKeys keys;
    private final ReadOrders orders;
    private final CurrentGuest guest;
    private final OwnAddresses addresses;

    ContactsResource(
            KeepContact keep,
            ReadContacts contacts,
            PushKeys keys,
            ReadOrders orders,
            CurrentGuest guest,
            OwnAddresses addresses) {
        this.keep = keep;
        this.contacts = contacts;
        this.keys = keys;
        this.orders = orders;
        this.guest = guest;
        this.addresses = addresses;
    }

    @GET
    @Operation(summary = "Where you are told, and what a browser subscribes with")
    public Told told(UUID id) {
        ReadContacts.Told told = contacts.of(own(id));
        return new Told(keys.publicKey(), told.device(), told.mailOffered(), told.mail());
    }

    @PUT
    @Path("push")
    @Operation(
            summary = "Tell this browser",
            description = "A PushSubscription as the browser writes it. At most three for an order; each is forgotten"
                    + " a day after the order has ended.")
    public void push(UUID id, @Valid @NotNull Subscription asked, @Context HttpServerRequest request) {
        keep.push(own(id), asked.address(), visitor(request));
    }

    @DELETE
    @Path("push")
    @Operation(summary = "Tell no browser any more")
    public void dropPush(UUID id) {
        keep.dropPush(own(id));
    }

    @PUT
    @Path("mail")
    @Operation(summary = "Write to this address", description = "Only where the house sends e-mail; else 404.")
    public void mail(UUID id, @Valid @NotNull Mail asked, @Context HttpServerRequest request) {
        keep.mail(own(id), new MailAddress(asked.address()), visitor(request));
    }

    @DELETE
    @Path("mail")
    @Operation(summary = "Write no more, and forget the address")
    public void dropMail(UUID id) {
        keep.dropMail(own(id));
    }

    private OrderRef own(UUID id) {
        return orders.ofGuest(id, guest.ownerOfSomething()).ref();
    }

    private Visitor visitor(HttpServerRequest request) {
        return new Visitor(Language.of(request), addresses.cameBy(request));
    }
}
