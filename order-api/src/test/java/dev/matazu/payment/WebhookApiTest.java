package dev.matazu.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.matazu.platform.ShopClock;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the processor sends is believed while its signature is fresh, and kept once. */
@ShopTest
class WebhookApiTest {

    private static final int CLOCKS_RUN_SECONDS = 20;

    @Inject
    PaymentConfig config;

    @Inject
    ShopClock clock;

    @Inject
    Session database;

    private final String event = "evt_" + UUID.randomUUID();

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void a_signature_is_good_for_300_seconds_of_the_houses_clock() throws GeneralSecurityException {
        Instant signed = clock.instant();
        clock.advance(Duration.ofSeconds(300 + CLOCKS_RUN_SECONDS));
        assertThat(send(signed)).isEqualTo(400);
        assertThat(kept()).isZero();
        clock.reset();
        clock.advance(Duration.ofSeconds(300 - CLOCKS_RUN_SECONDS));
        assertThat(send(signed)).isEqualTo(200);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void an_event_that_comes_five_times_is_kept_once() throws GeneralSecurityException {
        for (int i = 0; i < 5; i++) {
            assertThat(send(clock.instant())).isEqualTo(200);
        }
        assertThat(kept()).isEqualTo(1);
    }

    private int send(Instant signed) throws GeneralSecurityException {
        String body = "{\"id\":\"" + event + "\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\","
                + "\"data\":{\"object\":{\"id\":\"pi_of_nobody\",\"object\":\"payment_intent\"}}}";
        long at = signed.getEpochSecond();
        String signature = Webhook.Util.computeHmacSha256(config.webhookSecret(), at + "." + body);
        return given().header("Stripe-Signature", "t=" + at + ",v1=" + signature)
                .contentType("application/json")
                .body(body)
                .post("/stripe/webhook")
                .statusCode();
    }

    private long kept() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select count(*) from ordering.webhook_event where id = :id", Long.class)
                        .setParameter("id", event)
                        .getSingleResult());
    }
}
