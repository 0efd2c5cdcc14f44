package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.pay.Checkout;
import dev.matazu.stripe.sandbox.pay.Disputes;
import dev.matazu.stripe.sandbox.pay.Payments;
import dev.matazu.stripe.sandbox.pay.Refunds;
import dev.matazu.stripe.sandbox.pay.TestCards;
import dev.matazu.stripe.sandbox.pay.Vouchers;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.wire.Rendering;
import java.net.URI;
import java.util.Optional;

/** What the endpoints of {@code /v1} work on. {@code webhook} is the one configured target. */
public record Endpoints(
        Ledger ledger,
        Rendering rendering,
        Checkout checkout,
        Payments payments,
        Vouchers vouchers,
        Refunds refunds,
        Disputes disputes,
        TestCards cards,
        Optional<URI> webhook) {

    Routes routes() {
        var routes = new Routes(rendering);
        new SessionEndpoints(checkout).addTo(routes);
        new IntentEndpoints(payments, cards).addTo(routes);
        new RefundEndpoints(refunds).addTo(routes);
        new DisputeEndpoints(disputes).addTo(routes);
        new EventEndpoints().addTo(routes);
        new AccountEndpoints(webhook).addTo(routes);
        return routes;
    }
}
