package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.state.Customer;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.Shapes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Customers, the balance and the one webhook endpoint. */
final class AccountEndpoints {
    private final Optional<URI> webhook;

    AccountEndpoints(Optional<URI> webhook) {
        this.webhook = webhook;
    }

    void addTo(Routes routes) {
        routes.post("/v1/customers", this::createCustomer);
        routes.get("/v1/customers", call -> call.list(call.change().newestFirst(Customer.class)));
        routes.get("/v1/customers/{id}", this::customer);
        routes.post("/v1/customers/{id}", this::updateCustomer);
        routes.get("/v1/balance", this::balance);
        routes.get("/v1/webhook_endpoints", this::webhookEndpoints);
    }

    private Reply createCustomer(Call call) {
        var params = call.params().ignoring("address", "shipping", "preferred_locales");
        var customer = new Customer(
                Ids.random("cus_", 14),
                call.change().now(),
                params.text("email").orElse(null),
                params.text("name").orElse(null),
                params.text("phone").orElse(null),
                params.text("description").orElse(null),
                params.metadata());
        call.refuseUnread();
        return call.show(call.change().put(customer));
    }

    private Reply updateCustomer(Call call) {
        var before = call.named(Customer.class, "customer");
        var params = call.params().ignoring("address", "shipping", "preferred_locales");
        var metadata = new LinkedHashMap<>(before.metadata());
        metadata.putAll(params.metadata());
        var customer = new Customer(
                before.id(),
                before.created(),
                params.text("email").orElse(before.email()),
                params.text("name").orElse(before.name()),
                params.text("phone").orElse(before.phone()),
                params.text("description").orElse(before.description()),
                metadata);
        call.refuseUnread();
        return call.show(call.change().put(customer));
    }

    private Reply customer(Call call) {
        call.refuseUnread();
        return call.show(call.named(Customer.class, "customer"));
    }

    private Reply balance(Call call) {
        call.refuseUnread();
        return Reply.ok(Shapes.of("balance"));
    }

    private Reply webhookEndpoints(Call call) {
        call.params().ignoring("limit");
        call.refuseUnread();
        var list = Shapes.of("list").put("url", "/v1/webhook_endpoints");
        webhook.ifPresent(
                url -> list.withArray("data").add(Shapes.of("webhook_endpoint").put("url", url.toString())));
        return Reply.ok(list);
    }
}
