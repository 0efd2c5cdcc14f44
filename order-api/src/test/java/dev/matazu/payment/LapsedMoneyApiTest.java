package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Days pass: reserved money that ran out is never taken for paid. A run of its own, since no clock goes back here. */
@ShopTest
@TestProfile(LapsedMoneyApiTest.DaysPass.class)
class LapsedMoneyApiTest {

    /** Orders wait for their guests longer than an authorisation lasts, and nothing looks after them by itself. */
    public static class DaysPass implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false", "matazu.payment.reconcile-every", "P365D");
        }
    }

    private static final Map<String, Object> BURGER =
            anOrder().at("umi-burger").of("cheeseburger").to("COUNTER", null).json();

    @Inject
    MoneyAtRest money;

    @Inject
    ReadPayments payments;

    @Inject
    RescueAuthorisations rescue;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @Test
    void an_authorisation_near_its_end_is_let_go_and_one_past_it_never_counts_as_paid() throws Exception {
        Phone.Placed lapsed = phone.paid(BURGER);
        daysPass(Duration.ofDays(4));
        Phone.Placed ending = phone.paid(BURGER);
        Sandbox.plan("webhook_never", "*", 1_000);

        daysPass(Duration.ofDays(4));
        checkIn(lapsed).then().statusCode(409).body("type", equalTo("https://matazu.dev/problems/authorisation-ended"));
        money.settle(ref(lapsed));
        phone.see(lapsed).body("state", equalTo("CANCELLED")).body("endReason", equalTo("PAYMENT_LOST"));
        assertThat(payments.latest(ref(lapsed)).orElseThrow().state()).isEqualTo(PaymentState.EXPIRED);
        assertThat(taken(lapsed)).isZero();

        daysPass(Duration.ofDays(2).plusHours(20));
        rescue.rescue();
        money.of(ref(ending));
        phone.see(ending).body("state", equalTo("CANCELLED")).body("endReason", equalTo("AUTHORISATION_ENDS"));
        assertThat(payments.latest(ref(ending)).orElseThrow().state()).isEqualTo(PaymentState.VOIDED);
        assertThat(taken(ending)).isZero();
    }

    private void daysPass(Duration days) {
        Sandbox.advance(days);
        clock.advance(days);
    }

    private io.restassured.response.Response checkIn(Phone.Placed order) {
        return phone.request().body(Map.of("method", "COUNTER")).post("/api/orders/" + order.id() + "/arrival");
    }

    private int taken(Phone.Placed order) {
        String intent = payments.latest(ref(order)).orElseThrow().intent();
        return Sandbox.read("payment_intents/" + intent, "amount_received");
    }

    private static OrderRef ref(Phone.Placed order) {
        return new OrderRef(new StoreId("umi-burger"), UUID.fromString(order.id()));
    }
}
