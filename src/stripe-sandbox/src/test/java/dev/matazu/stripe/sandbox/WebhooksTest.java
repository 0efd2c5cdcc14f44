package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {
    private static final String CREATE = "/v1/payment_intents";
    private static final String PAYMENT = "amount=500&currency=jpy";

    @TempDir
    Path folder;

    private Receiver receiver;
    private Harness at;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        at = new Harness(folder, receiver.address());
    }

    @AfterEach
    void stop() {
        at.close();
        receiver.close();
    }

    private Event nextEvent() throws Exception {
        return receiver.next().verified(at.sandbox().webhookSecret(), at.clock);
    }

    private List<String> nextTypes(int count) throws Exception {
        var types = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            types.add(nextEvent().getType());
        }
        return types;
    }

    @Test
    void a_payment_is_told_by_signed_events_that_stripe_java_accepts() throws Exception {
        var session = at.session(1280);
        at.guest.pay(session.getUrl(), Guest.GOOD);
        assertThat(nextTypes(4))
                .containsExactly(
                        "payment_intent.created",
                        "charge.succeeded",
                        "payment_intent.amount_capturable_updated",
                        "checkout.session.completed");
        at.stripe().paymentIntents().capture(at.intentOf(session).getId());
        assertThat(nextTypes(2)).containsExactly("charge.captured", "payment_intent.succeeded");
        at.post("/v1/refunds", "payment_intent=" + at.intentOf(session).getId());
        assertThat(nextTypes(2)).containsExactly("refund.created", "charge.refunded");
    }

    @Test
    void an_event_carries_the_resource_as_it_was_in_the_version_of_the_client() throws Exception {
        at.post(CREATE, PAYMENT, "Idempotency-Key", "k1");
        var event = nextEvent();
        assertThat(event.getApiVersion()).isEqualTo(com.stripe.Stripe.API_VERSION);
        assertThat(event.getRequest().getIdempotencyKey()).isEqualTo("k1");
        assertThat(event.getDataObjectDeserializer().getObject())
                .get()
                .isInstanceOfSatisfying(
                        PaymentIntent.class, i -> assertThat(i.getStatus()).isEqualTo("requires_payment_method"));
    }

    @Test
    void a_changed_body_or_another_secret_does_not_verify() throws Exception {
        at.post(CREATE, PAYMENT);
        var delivery = receiver.next();
        assertThatThrownBy(() -> delivery.verified("whsec_other", at.clock))
                .isInstanceOf(SignatureVerificationException.class);
        assertThatThrownBy(() -> Webhook.constructEvent(
                        delivery.body().replace("500", "5"),
                        delivery.signature(),
                        at.sandbox().webhookSecret(),
                        300,
                        at.clock))
                .isInstanceOf(SignatureVerificationException.class);
    }

    @Test
    void an_event_counts_as_pending_until_it_was_taken() throws Exception {
        at.post(CREATE, PAYMENT + "&confirm=true&payment_method=pm_card_visa&capture_method=manual");
        var first = nextEvent();
        assertThat(first.getPendingWebhooks()).isEqualTo(1);
        // The next of one change is sent only after the one before was noted as taken.
        nextEvent();
        assertThat(at.stripe().events().retrieve(first.getId()).getPendingWebhooks())
                .isZero();
    }

    @Test
    void a_refused_webhook_is_tried_again_until_it_is_taken() throws Exception {
        receiver.refuse(2);
        at.post(CREATE, PAYMENT);
        var ids = List.of(nextEvent().getId(), nextEvent().getId(), nextEvent().getId());
        assertThat(ids).containsOnly(ids.get(0));
    }

    @Test
    void what_could_not_be_delivered_comes_after_a_restart() throws Exception {
        receiver.close();
        at.post(CREATE, PAYMENT);
        var open = at.stripe().events().list().getData();
        assertThat(open)
                .singleElement()
                .satisfies(e -> assertThat(e.getPendingWebhooks()).isEqualTo(1));
        receiver = new Receiver();
        at.restartWithHook(receiver.address());
        assertThat(nextEvent().getId()).isEqualTo(open.get(0).getId());
    }

    @Test
    void events_that_never_come_are_still_listed_as_undelivered() throws Exception {
        at.plan("webhook_never", "payment_intent.*", 1);
        at.post(CREATE, PAYMENT);
        at.post(CREATE, PAYMENT);
        var came = nextEvent();
        var undelivered = at.stripe()
                .events()
                .list(EventListParams.builder().setDeliverySuccess(false).build());
        assertThat(undelivered.getData()).anySatisfy(e -> assertThat(e.getId()).isNotEqualTo(came.getId()));
        assertThat(at.stripe()
                        .events()
                        .list(EventListParams.builder()
                                .setType("payment_intent.created")
                                .build())
                        .getData())
                .hasSize(2);
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void events_can_come_twice_and_in_reverse() throws Exception {
        at.plan("webhook_twice", "*", 1);
        at.post(CREATE, PAYMENT);
        assertThat(nextEvent().getId()).isEqualTo(nextEvent().getId());
        at.plan("webhook_reversed", "*", 3);
        at.post(CREATE, PAYMENT + "&confirm=true&payment_method=pm_card_visa&capture_method=manual");
        assertThat(nextTypes(3))
                .containsExactly(
                        "payment_intent.amount_capturable_updated", "charge.succeeded", "payment_intent.created");
    }

    @Test
    void an_expired_session_and_a_refused_card_are_told_too() throws Exception {
        var session = at.session(1280);
        at.guest.pay(session.getUrl(), "4000 0000 0000 0002");
        assertThat(nextTypes(3))
                .containsExactly("payment_intent.created", "charge.failed", "payment_intent.payment_failed");
        at.guest.pay(session.getUrl(), "4000 0025 0000 3155");
        assertThat(nextTypes(1)).containsExactly("payment_intent.requires_action");
        at.stripe().checkout().sessions().expire(session.getId());
        assertThat(nextTypes(2)).containsExactly("payment_intent.canceled", "checkout.session.expired");
    }
}
