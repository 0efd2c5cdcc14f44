package dev.matazu.pickup;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.matazu.ordering.ExpireOrders;
import dev.matazu.platform.ShopClock;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that is paid at the check-in: a debit card would be charged by a mere reservation. */
@ShopTest
class PayAtCheckInApiTest {

    @Inject
    ExpireOrders expire;

    @Inject
    ShopClock clock;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @BeforeEach
    void atTheCheckIn() {
        pays("CHECK_IN");
    }

    @AfterEach
    void asBefore() {
        pays("ORDER");
        clock.reset();
    }

    @Test
    void a_guest_orders_unpaid_and_pays_where_they_check_in() {
        Phone.Placed order = order();
        assertThat(order.payAt()).as("nothing to pay yet").isNull();
        clock.advance(Duration.ofMinutes(30));
        expire.expire();
        checkIn(order).then().statusCode(200).body("state", equalTo("AWAITING_PAYMENT"));
        String payAt = phone.request()
                .post("/api/orders/" + order.id() + "/payment")
                .then()
                .statusCode(200)
                .extract()
                .path("payAt");
        String back = Phone.pay(new Phone.Placed(order.id(), payAt), Phone.GOOD_CARD);
        given().redirects().follow(false).get(URI.create(back)).then().statusCode(303);
        phone.see(order).body("state", equalTo("FIRED")).body("pickup.place", equalTo("2"));
    }

    @Test
    void the_page_of_an_order_leaves_for_the_payment_where_the_guest_checks_in() {
        Phone.Placed order = order();
        page(order).body(allOf(containsString("id=\"arrive\" data-once"), not(containsString("Already paid?"))));
        phone.request()
                .contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .formParam("method", "BAY")
                .formParam("bay", "2")
                .redirects()
                .follow(false)
                .post("/orders/" + order.id() + "/arrive")
                .then()
                .statusCode(303)
                .header("Location", containsString("/c/pay/"));
        page(order).body(containsString("Already paid?"));
    }

    @Test
    void who_does_not_come_is_not_charged_and_the_order_ends() {
        Phone.Placed order = order();
        clock.advance(Duration.ofHours(3).plusMinutes(1));
        expire.expire();
        phone.see(order).body("state", equalTo("EXPIRED")).body("number", nullValue());
        assertThat(payments(order)).as("the processor has never heard of it").isZero();
    }

    private Phone.Placed order() {
        return phone.order(anOrder()
                .at("umi-burger")
                .of("cheeseburger")
                .to("COUNTER", null)
                .json());
    }

    private io.restassured.response.Response checkIn(Phone.Placed order) {
        return phone.request()
                .body(Map.of("method", "BAY", "place", "2"))
                .post("/api/orders/" + order.id() + "/arrival");
    }

    private ValidatableResponse page(Phone.Placed order) {
        return phone.request()
                .accept("text/html")
                .get("/orders/" + order.id())
                .then()
                .statusCode(200);
    }

    private long payments(Phone.Placed order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select count(*) from ordering.payment where order_id = :id", Long.class)
                        .setParameter("id", UUID.fromString(order.id()))
                        .getSingleResult());
    }

    private void pays(String when) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update ordering.store set settings = jsonb_set(settings,"
                                + " '{payAt}', to_jsonb(cast(:when as text))) where id = 'umi-burger'")
                        .setParameter("when", when)
                        .executeUpdate());
    }
}
