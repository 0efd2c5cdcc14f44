package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The plan on the screens: what is to begin when, and why a time was promised. */
@ShopTest
class PlanOnScreensApiTest {

    private static final String STORE = "hoshi-coffee";

    @Inject
    DemoAccess demo;

    private final Phone phone = new Phone();

    @Test
    void a_screen_hears_of_the_plan_when_it_says_hello_and_after_each_change() {
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("timeline");
            wall.next("plan", plan -> plan.path("stations").size() > 0);

            Phone.Placed order =
                    phone.paid(anOrder().of("caffe-latte", 2).of("croissant").json());
            JsonNode planned = planOf(wall, order, 3);
            assertThat(planned.has("heldUntil")).isFalse();
            JsonNode latte = planned.path("pieces").get(0);
            assertThat(latte.path("name").path("en").asText()).isNotEmpty();
            assertThat(latte.path("line").asInt()).isEqualTo(1);
            assertThat(latte.path("begin").asText())
                    .isLessThan(latte.path("end").asText());

            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
            assertThat(planOf(wall, order, 1)
                            .path("pieces")
                            .get(0)
                            .path("station")
                            .asText())
                    .isEqualTo("grill");
            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("grill")));
            wall.next("plan", plan -> in(plan, order).isEmpty());
        }
    }

    @Test
    void a_started_line_is_begun_in_the_plan() {
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("wall");
            Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
            wall.command(Map.of("action", "start", "ticket", order.id()));
            wall.next(
                    "plan",
                    plan -> in(plan, order)
                            .filter(one ->
                                    one.path("pieces").get(0).path("begun").asBoolean())
                            .isPresent());
            wall.command(Map.of("action", "bump", "ticket", order.id()));
        }
    }

    @Test
    void what_somebody_is_paying_for_lies_in_the_plan_without_a_number() {
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("wall");
            Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
            wall.next(
                    "plan",
                    plan -> in(plan, order)
                            .filter(held -> held.has("heldUntil") && !held.has("number"))
                            .isPresent());
        }
    }

    @Test
    void staff_are_told_why_a_time_was_promised_and_others_are_not() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte", 2).json());
        String why = "/api/stores/" + STORE + "/plan/orders/" + order.id();
        tablet().request()
                .get(why)
                .then()
                .statusCode(200)
                .body("number", notNullValue())
                .body("needs[0].station", equalTo("bar"))
                .body("needs[0].pieces", equalTo(2))
                .body("cause.kind", notNullValue())
                .body("chosen", equalTo(false));
        RestAssured.get(why).then().statusCode(401);
    }

    @Test
    void staff_are_told_why_a_usual_order_would_take_so_long_now() {
        tablet().request()
                .get("/api/stores/" + STORE + "/plan/usual")
                .then()
                .statusCode(200)
                .body("name.ja", notNullValue())
                .body("now.from", notNullValue())
                .body("cause.kind", notNullValue());
    }

    /** As soon as it is paid, so many pieces are left, and each has its time. */
    private static JsonNode planOf(Wall wall, Phone.Placed order, int pieces) {
        JsonNode plan = wall.next(
                "plan",
                any -> in(any, order)
                        .filter(one -> one.has("number")
                                && one.path("pieces").size() == pieces
                                && one.path("pieces").get(0).has("begin"))
                        .isPresent());
        return in(plan, order).orElseThrow();
    }

    private static Optional<JsonNode> in(JsonNode plan, Phone.Placed order) {
        return StreamSupport.stream(plan.path("orders").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(order.id()))
                .findFirst();
    }

    private Tablet tablet() {
        return Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
    }
}
