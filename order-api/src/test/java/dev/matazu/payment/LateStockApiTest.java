package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.ordering.CancelOrder;
import dev.matazu.ordering.ExpireOrders;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Actor;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Left;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money for an order whose portions went back to the others when its time was up. */
@ShopTest
class LateStockApiTest {

    private static final StoreId UMI = new StoreId("umi-burger");
    private static final String PIE = "apple-pie";

    @Inject
    Left left;

    @Inject
    MoneyAtRest money;

    @Inject
    ReadPayments payments;

    @Inject
    ExpireOrders expire;

    @Inject
    CancelOrder cancel;

    @Inject
    ShopClock clock;

    private final Phone late = new Phone();
    private Phone.Placed order;

    @BeforeEach
    void anOrderOfTheLastTwoThatNobodyPaidInTime() {
        Sandbox.plan("http500", "POST /v1/checkout/sessions/*/expire", 1_000);
        left.count(UMI.value(), PIE, 2);
        order = late.order(anOrder().at(UMI.value()).of(PIE, 2).json());
        assertThat(left.of(UMI.value(), PIE)).isZero();
        clock.advance(Duration.ofMinutes(11));
        expire.expire();
        assertThat(left.of(UMI.value(), PIE)).isEqualTo(2);
    }

    @AfterEach
    void backToNormal() {
        Sandbox.wellAgain();
        clock.reset();
        left.forget(UMI.value(), PIE);
    }

    @Test
    void late_money_takes_again_what_is_still_there() throws Exception {
        pay();
        late.see(order).body("state", equalTo("PLACED"));
        assertThat(left.of(UMI.value(), PIE)).isZero();
        cancel.because(ref(), "TEST", Actor.system("test"));
        assertThat(left.of(UMI.value(), PIE)).isEqualTo(2);
    }

    @Test
    void late_money_goes_back_where_somebody_else_has_it_by_now() throws Exception {
        Map<String, Object> one = anOrder().at(UMI.value()).of(PIE).json();
        Phone faster = new Phone();
        Phone.Placed taken = faster.order(one);
        pay();
        late.see(order).body("state", equalTo("CANCELLED")).body("endReason", equalTo("SOLD_OUT"));
        money.of(ref());
        assertThat(payments.latest(ref()).orElseThrow().state()).isEqualTo(PaymentState.VOIDED);
        assertThat(left.of(UMI.value(), PIE)).isEqualTo(1);
        faster.request()
                .post("/api/orders/" + taken.id() + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(left.of(UMI.value(), PIE)).isEqualTo(2);
    }

    private void pay() throws Exception {
        String back = Phone.pay(order, Phone.GOOD_CARD);
        given().redirects().follow(false).get(URI.create(back)).then().statusCode(303);
        money.settle(ref());
        Sandbox.wellAgain();
    }

    private OrderRef ref() {
        return new OrderRef(UMI, UUID.fromString(order.id()));
    }
}
