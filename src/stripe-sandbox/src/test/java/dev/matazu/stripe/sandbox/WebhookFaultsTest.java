package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookFaultsTest {
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

    private List<String> undelivered() throws Exception {
        var params = EventListParams.builder().setDeliverySuccess(false).build();
        return at.stripe().events().list(params).getData().stream()
                .map(Event::getId)
                .toList();
    }

    /** The receiver has an event a moment before the sandbox has its answer. */
    private void untilAllAreDelivered() throws Exception {
        for (int asked = 0; asked < 1000 && !undelivered().isEmpty(); asked++) {
            Thread.onSpinWait();
        }
    }

    @Test
    void an_event_can_be_taken_in_before_the_call_that_caused_it_is_answered() throws Exception {
        for (int i = 0; i < 10; i++) {
            at.plan("webhook_before_reply", "*", 1);
            at.post(CREATE, PAYMENT);
            assertThat(receiver.isEmpty()).isFalse();
            nextEvent();
        }
    }

    @Test
    void an_event_can_come_five_times() throws Exception {
        at.plan("webhook_five_times", "*", 1);
        at.post(CREATE, PAYMENT);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(nextEvent().getId());
        }
        assertThat(ids).containsOnly(ids.get(0));
        at.post(CREATE, PAYMENT);
        assertThat(nextEvent().getId()).isNotEqualTo(ids.get(0));
    }

    @Test
    void a_late_event_is_signed_when_it_is_sent() throws Exception {
        at.plan("webhook_delay", "*", 1);
        at.post(CREATE, PAYMENT);
        at.clock.advance(Duration.ofHours(1));
        assertThat(nextEvent().getCreated())
                .isEqualTo(at.clock.instant().minus(Duration.ofHours(1)).getEpochSecond());
    }

    @Test
    void an_old_or_forged_signature_does_not_verify_and_the_next_try_does() throws Exception {
        receiver.refuse(1);
        at.control("/sandbox/faults", "{\"kind\":\"webhook_stale\"}");
        at.post(CREATE, PAYMENT);
        var stale = receiver.next();
        assertThatThrownBy(() -> stale.verified(at.sandbox().webhookSecret(), at.clock))
                .isInstanceOf(SignatureVerificationException.class)
                .hasMessageContaining("tolerance");
        nextEvent();

        receiver.refuse(1);
        at.plan("webhook_forged", "*", 1);
        at.post(CREATE, PAYMENT);
        var forged = receiver.next();
        assertThatThrownBy(() -> forged.verified(at.sandbox().webhookSecret(), at.clock))
                .isInstanceOf(SignatureVerificationException.class);
        nextEvent();
    }

    @Test
    void an_event_in_an_old_version_has_the_fields_of_that_time_and_is_signed() throws Exception {
        at.plan("webhook_old_version", "payment_intent.amount_capturable_updated", 1);
        at.post(CREATE, PAYMENT + "&confirm=true&payment_method=pm_card_visa&capture_method=manual");
        var old = nextEvent();
        while (!old.getType().equals("payment_intent.amount_capturable_updated")) {
            old = nextEvent();
        }
        assertThat(old.getApiVersion()).isEqualTo("2022-08-01");
        assertThat(old.getDataObjectDeserializer().getObject()).isEmpty();
        assertThat(old.getDataObjectDeserializer().getRawJson())
                .contains("\"charges\"")
                .doesNotContain("latest_charge");
    }

    @Test
    void an_event_that_never_came_is_listed_and_comes_when_it_is_sent_again() throws Exception {
        at.plan("webhook_never", "*", 2);
        at.post(CREATE, PAYMENT);
        at.post(CREATE, PAYMENT);
        var missing = undelivered();
        assertThat(missing).hasSize(2);
        assertThat(at.get("/sandbox/events").body()).contains(missing).contains("given_up");
        at.post("/v1/events/" + missing.get(0) + "/retry", "");
        assertThat(nextEvent().getId()).isEqualTo(missing.get(0));
        at.control("/sandbox/events", "{}");
        assertThat(nextEvent().getId()).isEqualTo(missing.get(1));
        untilAllAreDelivered();
        at.restart();
        assertThat(undelivered()).isEmpty();
        assertThat(receiver.isEmpty()).isTrue();
    }

    @Test
    void chance_can_turn_the_order_of_events_and_loses_none() throws Exception {
        at.control("/sandbox/chaos", """
                {"seed": 1, "faults": [{"kind": "webhook_reversed", "rate": 0.5, "millis": 50},
                    {"kind": "webhook_twice", "rate": 0.2}]}""");
        for (int i = 0; i < 10; i++) {
            at.post(CREATE, PAYMENT);
        }
        var came = new java.util.LinkedHashSet<String>();
        while (came.size() < 10) {
            came.add(nextEvent().getId());
        }
        var sent =
                at.stripe().events().list().getData().stream().map(Event::getId).toList();
        assertThat(came).containsExactlyInAnyOrderElementsOf(sent);
    }
}
