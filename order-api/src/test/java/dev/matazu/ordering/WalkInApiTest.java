package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Left;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who orders at the counter takes of the same kitchen and the same stock as who orders on a phone. */
@ShopTest
class WalkInApiTest {

    private static final String HOSHI = "hoshi-coffee";
    private static final String WALK_INS = "/api/stores/" + HOSHI + "/walk-ins";
    private static final String CAKE = "cheesecake";

    @Inject
    DemoAccess demo;

    @Inject
    Left left;

    private final List<UUID> taken = new ArrayList<>();
    private Tablet tablet;

    @BeforeEach
    void signIn() {
        tablet = paired().signIn("Hana", "2580");
    }

    @AfterEach
    void takeEverythingBack() {
        taken.forEach(id -> tablet.request().delete(WALK_INS + "/" + id));
        left.forget(HOSHI, CAKE);
    }

    @Test
    void staff_are_told_the_total_and_the_time_before_they_send_it() {
        tablet.request()
                .body(Map.of("lines", lines("drip-coffee", 2), "dining", "EAT_IN"))
                .post(WALK_INS + "/quotes")
                .then()
                .statusCode(200)
                .body("total", containsString("¥"))
                .body("lines.size()", equalTo(1))
                .body("taxes[0].percent", equalTo(10))
                .body("ready.from", notNullValue());
    }

    @Test
    void a_coffee_goes_from_the_counter_to_the_wall_and_out() {
        UUID id = UUID.randomUUID();
        try (Wall wall = Wall.on(HOSHI, tablet)) {
            wall.hello("wall");
            take(id, "drip-coffee", 1).statusCode(200).body("walkIn", equalTo(true));
            wall.ticket(id.toString(), "QUEUED");
            wall.command(Map.of("action", "bump", "ticket", id.toString(), "stations", List.of("bar")));
            wall.ticket(id.toString(), "DONE");
            tablet.request()
                    .post("/api/kitchen/" + HOSHI + "/tickets/" + id + "/hand-over")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("HANDED_OVER"));
        }
    }

    @Test
    void sent_twice_it_is_taken_once_also_where_it_took_the_last_one() {
        left.count(HOSHI, CAKE, 1);
        UUID id = UUID.randomUUID();
        String number = take(id, CAKE, 1).statusCode(200).extract().path("number");
        take(id, CAKE, 1).statusCode(200).body("number", equalTo(number));
        assertThat(left.of(HOSHI, CAKE)).isZero();
        take(UUID.randomUUID(), CAKE, 1).statusCode(409).body("type", containsString("sold-out"));
        new Phone()
                .place("key-" + UUID.randomUUID(), anOrder().of(CAKE).json())
                .then()
                .statusCode(409);
    }

    @Test
    void taken_back_before_anybody_began_it_is_for_sale_again_once() {
        left.count(HOSHI, CAKE, 2);
        UUID id = UUID.randomUUID();
        take(id, CAKE, 2).statusCode(200);
        tablet.request().delete(WALK_INS + "/" + id).then().statusCode(204);
        tablet.request().delete(WALK_INS + "/" + id).then().statusCode(204);
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(2);
    }

    @Test
    void what_was_begun_does_not_come_back_by_itself() {
        left.count(HOSHI, CAKE, 2);
        UUID id = UUID.randomUUID();
        take(id, CAKE, 1).statusCode(200);
        try (Wall wall = Wall.on(HOSHI, tablet)) {
            wall.hello("wall");
            wall.command(Map.of("action", "start", "ticket", id.toString()));
        }
        tablet.request().delete(WALK_INS + "/" + id).then().statusCode(204);
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(1);
    }

    @Test
    void walk_ins_make_the_phone_s_time_later() {
        Instant before = phoneIsTold();
        for (int i = 0; i < 4; i++) {
            take(UUID.randomUUID(), "caffe-latte", 4).statusCode(200);
        }
        assertThat(phoneIsTold()).isAfter(before);
    }

    @Test
    void an_order_can_be_neither_withdrawn_nor_given_as_a_walk_in() {
        Phone.Placed order = new Phone().paid(anOrder().of("drip-coffee").json());
        String path = "/api/kitchen/" + HOSHI + "/tickets";
        tablet.request().delete(path + "/" + order.id()).then().statusCode(404);
        tablet.request().post(path + "/" + order.id() + "/hand-over").then().statusCode(404);
        tablet.request().get(path + "/" + order.id()).then().statusCode(404);
        tablet.request().get(path).then().body("id", not(hasItem(order.id())));
        take(UUID.fromString(order.id()), "drip-coffee", 1).statusCode(409);
    }

    @Test
    void somebody_must_be_signed_in() {
        Tablet nobody = paired();
        nobody.request().delete("/api/stores/" + HOSHI + "/staff/sign-in");
        nobody.request()
                .body(body(UUID.randomUUID(), "drip-coffee", 1))
                .post(WALK_INS)
                .then()
                .statusCode(401)
                .body("type", containsString("staff-needed"));
    }

    private Tablet paired() {
        return Tablet.paired(
                HOSHI, demo.accessTo(new StoreId(HOSHI)).orElseThrow().pairingCode());
    }

    /** Of so many that no gap takes them which another order has left. */
    private Instant phoneIsTold() {
        return Instant.parse(new Phone()
                .request()
                .body(Map.of("lines", lines("caffe-latte", 4)))
                .post("/api/stores/" + HOSHI + "/quotes")
                .then()
                .statusCode(200)
                .extract()
                .path("ready.ready.promise.from"));
    }

    private ValidatableResponse take(UUID id, String item, int quantity) {
        taken.add(id);
        return tablet.request().body(body(id, item, quantity)).post(WALK_INS).then();
    }

    private static Map<String, Object> body(UUID id, String item, int quantity) {
        return Map.of("id", id, "lines", lines(item, quantity), "dining", "TO_GO");
    }

    private static List<Map<String, Object>> lines(String item, int quantity) {
        return List.of(Map.of("item", item, "quantity", quantity));
    }
}
