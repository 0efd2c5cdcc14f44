package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guests who come later than promised, and guests who are early. */
@ShopTest
class RunLateApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");

    @Inject
    DemoAccess demo;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @AfterEach
    void inTime() {
        clock.reset();
    }

    @Test
    void who_is_late_gets_the_first_range_from_then_twice_at_most_and_can_take_it_back() {
        Phone.Placed order = later();
        Instant first = promise(order);
        late(order, 10).statusCode(200);
        Instant second = promise(order);
        assertThat(second).isAfterOrEqualTo(first.plus(Duration.ofMinutes(10)));
        page(order).body(containsString("We make it for the new time."));
        phone.request().delete("/api/orders/" + order.id() + "/lateness").then().statusCode(200);
        assertThat(promise(order)).isEqualTo(first);
        late(order, 20).statusCode(200);
        late(order, 30).statusCode(200);
        assertThat(promise(order)).isAfterOrEqualTo(first.plus(Duration.ofMinutes(50)));
        late(order, 10).statusCode(409).body("type", endsWith("late-too-often"));
        late(order, 11).statusCode(422);
        phone.see(order).body("state", equalTo("PLACED"));
    }

    @Test
    void it_is_begun_for_the_new_time_and_not_before() {
        Phone.Placed order = later();
        Instant first = promise(order);
        late(order, 30).statusCode(200);
        clock.advance(Duration.between(clock.instant(), first));
        phone.see(order).body("state", equalTo("PLACED"));
    }

    @Test
    void what_is_being_made_is_kept_for_who_is_late() {
        Phone.Placed order = phone.paid(anOrder().of("drip-coffee").json());
        late(order, 10)
                .statusCode(409)
                .body("type", endsWith("late-being-made"))
                .body("keptUntil", containsString("T"));
    }

    @Test
    void a_stranger_cannot_make_somebody_late() {
        Phone.Placed order = later();
        new Phone()
                .request()
                .body(Map.of("minutes", 10))
                .post("/api/orders/" + order.id() + "/lateness")
                .then()
                .statusCode(404);
    }

    @Test
    void who_is_early_reads_when_it_is_due_on_the_page_and_at_the_counter() {
        Phone.Placed order = later();
        page(order).body(containsString("data-due=")).body(containsString("in # min"));
        String number = phone.see(order).extract().path("number");
        Tablet.paired(HOSHI.value(), demo.accessTo(HOSHI).orElseThrow().pairingCode())
                .request()
                .header("Accept-Language", "en")
                .get("/api/stores/" + HOSHI + "/counter/orders?q=" + number)
                .then()
                .statusCode(200)
                .body("orders[0].why", containsString("Ready at "));
    }

    private ValidatableResponse late(Phone.Placed order, int minutes) {
        return phone.request()
                .body(Map.of("minutes", minutes))
                .post("/api/orders/" + order.id() + "/lateness")
                .then();
    }

    private ValidatableResponse page(Phone.Placed order) {
        return phone.request()
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .get("/orders/" + order.id())
                .then()
                .statusCode(200);
    }

    private Instant promise(Phone.Placed order) {
        return Instant.parse(phone.see(order).extract().path("promise.from"));
    }

    /** For a time that is not at once, and soon. */
    private Phone.Placed later() {
        String slot = given().contentType("application/json")
                .body(Map.of("lines", List.of(Map.of("item", "drip-coffee", "quantity", 1))))
                .post("/api/stores/" + HOSHI + "/quotes")
                .then()
                .extract()
                .path("slots[2].from");
        Phone.Placed order =
                phone.paid(anOrder().of("drip-coffee").readyAt(slot).json());
        phone.see(order).body("state", equalTo("PLACED"));
        return order;
    }
}
