package dev.matazu.payment.web;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import dev.matazu.payment.PaymentConfig;
import dev.matazu.payment.WebhookInbox;
import dev.matazu.platform.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the payment processor tells us what happened. */
@Path("/stripe/webhook")
@Tag(name = "Payment processor")
public class WebhookResource {

    private final WebhookInbox inbox;
    private final PaymentConfig config;
    private final Clock clock;

    WebhookResource(WebhookInbox inbox, PaymentConfig config, Clock clock) {
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Receive a signed event", description = "Kept once, answered at once, worked off afterwards.")
    public Response receive(@HeaderParam("Stripe-Signature") String signature, String body) {
        Event event;
        try {
            event = Webhook.constructEvent(
                    body, signature == null ? "" : signature, config.webhookSecret(), Webhook.DEFAULT_TOLERANCE, clock);
        } catch (SignatureVerificationException | RuntimeException forged) {
            throw Problem.malformed("webhook-signature");
        }
        inbox.keep(event.getId(), event.getType(), body);
        return Response.ok().build();
    }
}
