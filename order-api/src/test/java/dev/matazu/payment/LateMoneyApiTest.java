package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.kitchen.plan.SetPlaces;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.ordering.ExpireOrders;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.ReleaseUnarrived;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that arrives when the order has moved on, as a table. */
@ShopTest
class LateMoneyApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");
    private static final StationCode BAR = new StationCode("bar");

    @Inject
    MoneyAtRest money;

    @Inject
    ReadPayments payments;

    @Inject
    Payments rows;

    @Inject
    ExpireOrders expire;

    @Inject
    ReleaseUnarrived unarrived;

    @Inject
    SetPlaces places;

    @Inject
    ShopClock clock;

    @Inject
    Stations stations;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @AfterEach
    void backToNormal() {
        Sandbox.wellAgain();
        clock.reset();
        places.set(HOSHI, BAR, fullPlaces());
    }

    @ParameterizedTest(name = "order {0}, kitchen {1}: {2} {3}, money {4}")
    @CsvSource({
        "waiting,   free,   FIRED,     ,             CAPTURED",
        "expired,   free,   FIRED,     ,             CAPTURED",
        "expired,   closed, CANCELLED, KITCHEN_FULL, VOIDED",
        "cancelled, free,   CANCELLED, BY_GUEST,     VOIDED",
        "cancelled, closed, CANCELLED, BY_GUEST,     VOIDED",
    })
    void late_money_is_promised_anew_or_goes_back_with_the_reason(
            String order, String kitchen, String state, String reason, PaymentState paid) throws Exception {
        Sandbox.plan("http500", "POST /v1/checkout/sessions/*/expire", 1_000);
        Phone.Placed placed = phone.order(anOrder().of("caffe-latte").json());
        if (order.equals("cancelled")) {
            phone.request()
                    .post("/api/orders/" + placed.id() + "/cancellation")
                    .then()
                    .statusCode(200);
        } else if (order.equals("expired")) {
            clock.advance(Duration.ofMinutes(11));
            expire.expire();
        }
        if (kitchen.equals("closed")) {
            places.set(HOSHI, BAR, 0);
        }
        String back = Phone.pay(placed, Phone.GOOD_CARD);
        given().redirects().follow(false).get(URI.create(back)).then().statusCode(303);
        OrderRef ref = new OrderRef(HOSHI, UUID.fromString(placed.id()));
        money.settle(ref);
        Sandbox.wellAgain();
        money.of(ref);
        var seen = phone.see(placed).extract();
        assertThat(seen.<String>path("state")).isEqualTo(state);
        assertThat(seen.<String>path("endReason")).isEqualTo(reason);
        assertThat(payments.latest(ref).orElseThrow().state()).isEqualTo(paid);
    }

    @Test
    void money_in_another_amount_than_the_order_costs_goes_back() throws Exception {
        Phone.Placed placed = phone.order(anOrder().of("caffe-latte").json());
        change("update ordering.placed_order set total = total + 1 where id = ?1", placed);
        Phone.pay(placed, Phone.GOOD_CARD);
        money.settle(ref(placed));
        money.of(ref(placed));
        phone.see(placed).body("state", equalTo("CANCELLED")).body("endReason", equalTo("WRONG_AMOUNT"));
        assertThat(payments.latest(ref(placed)).orElseThrow().state()).isEqualTo(PaymentState.VOIDED);
    }

    @Test
    void money_for_an_order_that_another_attempt_has_paid_goes_back() throws Exception {
        Sandbox.plan("webhook_never", "*", 1_000);
        Phone.Placed first = phone.order(anOrder().of("caffe-latte").json());
        change("update ordering.payment set state = 'FAILED' where order_id = ?1", first);
        String again = phone.request()
                .post("/api/orders/" + first.id() + "/payment")
                .then()
                .statusCode(200)
                .extract()
                .path("payAt");
        Phone.pay(new Phone.Placed(first.id(), again), Phone.GOOD_CARD);
        money.settle(ref(first));
        phone.see(first).body("state", equalTo("FIRED"));
        Phone.pay(first, Phone.GOOD_CARD);
        money.settle(ref(first));
        money.of(ref(first));
        phone.see(first).body("state", equalTo("FIRED"));
        assertThat(rows.of(ref(first)))
                .extracting(Payment::state)
                .containsExactly(PaymentState.CAPTURED, PaymentState.VOIDED);
    }

    private void change(String sql, Phone.Placed order) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql)
                        .setParameter(1, UUID.fromString(order.id()))
                        .executeUpdate());
    }

    private static OrderRef ref(Phone.Placed order) {
        return new OrderRef(HOSHI, UUID.fromString(order.id()));
    }

    @Test
    void an_order_whose_guest_never_checks_in_is_let_go_after_the_stores_time_and_the_guest_is_told() {
        Phone.Placed placed = phone.paid(anOrder()
                .at("umi-burger")
                .of("cheeseburger")
                .to("COUNTER", null)
                .json());
        clock.advance(Duration.ofHours(2));
        unarrived.release();
        phone.see(placed).body("state", equalTo("PLACED"));
        clock.advance(Duration.ofMinutes(61));
        unarrived.release();
        phone.see(placed).body("state", equalTo("CANCELLED")).body("endReason", equalTo("NOT_CHECKED_IN"));
        OrderRef ref = new OrderRef(new StoreId("umi-burger"), UUID.fromString(placed.id()));
        money.of(ref);
        assertThat(payments.latest(ref).orElseThrow().state()).isEqualTo(PaymentState.VOIDED);
    }

    private int fullPlaces() {
        return stations.of(HOSHI).stream()
                .filter(station -> station.code().equals(BAR))
                .mapToInt(Station::fullPlaces)
                .sum();
    }
}
