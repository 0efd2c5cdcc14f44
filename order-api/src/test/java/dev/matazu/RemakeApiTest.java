package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was made and went wrong is made again: first, at no price, with its guest told. */
@ShopTest
class RemakeApiTest {

    private static final String STORE = "hoshi-coffee";

    @Inject
    DemoAccess demo;

    @Inject
    OwnerAccess owner;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @Test
    void a_guest_sees_that_it_is_made_again_and_when_and_pays_nothing_more() {
        Phone.Placed order = ready();
        try (Wall wall = wall()) {
            wall.hello("wall");
            long total = total(order);

            assertThat(kind(wall.command(again(order, 1, "DROPPED")))).isEqualTo("ok");

            JsonNode line = wall.ticket(order.id(), "STARTED").path("lines").path(1);
            assertThat(line.path("quantity").asInt()).isEqualTo(1);
            assertThat(line.path("remake").path("line").asInt()).isEqualTo(1);
            assertThat(line.path("remake").path("reason").asText()).isEqualTo("DROPPED");
            String until = phone.see(order)
                    .body("state", equalTo("IN_PREPARATION"))
                    .body("promiseChange", equalTo("REMAKE"))
                    .extract()
                    .path("promise.to");
            assertThat(Instant.parse(until)).isAfter(clock.instant());
            assertThat(total(order)).isEqualTo(total);
            page(order, "en")
                    .body(allOf(
                            containsString("Made again, ready at"),
                            containsString("making a part of your order again")));

            wall.command(Map.of("action", "bump", "ticket", order.id()));
            phone.see(order).body("state", equalTo("READY"));
        }
        handOver(order, 200);
        phone.see(order).body("state", equalTo("COLLECTED"));
    }

    @Test
    void a_bag_of_which_something_is_made_again_is_not_handed_over_before_that_is_ready() {
        Phone.Placed order = ready();
        try (Wall wall = wall()) {
            wall.hello("wall");
            wall.command(again(order, 1, "QUALITY"));
            handOver(order, 409);
        }
    }

    @Test
    void an_order_that_was_taken_along_comes_back_to_the_kitchen_and_is_ready_once_more() {
        Phone.Placed order = ready();
        handOver(order, 200);
        try (Wall wall = wall()) {
            wall.hello("wall");
            wall.command(again(order, 2, "MISSING"));
            phone.see(order).body("state", equalTo("IN_PREPARATION")).body("promiseChange", equalTo("REMAKE"));
            wall.command(Map.of("action", "bump", "ticket", order.id()));
        }
        phone.see(order).body("state", equalTo("READY"));
        handOver(order, 200);
    }

    @Test
    void sent_twice_or_from_two_screens_at_once_it_is_made_once() {
        Phone.Placed order = ready();
        try (Wall wall = wall();
                Wall other = wall()) {
            int seen = ticket(wall.hello("wall"), order).path("version").asInt();
            other.hello("expediter");
            UUID id = UUID.randomUUID();
            Map<String, Object> command = again(order, 1, "DROPPED");
            command.put("seen", seen);
            assertThat(kind(wall.command(id, command))).isEqualTo("ok");
            assertThat(kind(wall.command(id, command))).isEqualTo("ok");
            assertThat(kind(other.command(command))).isEqualTo("ok");

            assertThat(ticket(wall.hello("wall"), order).path("lines")).hasSize(2);
        }
    }

    @Test
    void a_slip_of_the_finger_is_taken_back_and_the_guest_reads_ready_again() {
        Phone.Placed order = ready();
        try (Wall wall = wall()) {
            wall.hello("wall");
            UUID id = UUID.randomUUID();
            wall.command(id, again(order, 1, "OTHER"));
            assertThat(kind(wall.command(Map.of("action", "undo", "command", id))))
                    .isEqualTo("ok");
            assertThat(ticket(wall.hello("wall"), order).path("lines")).hasSize(1);
        }
        phone.see(order).body("state", equalTo("READY"));
    }

    @Test
    void what_is_not_made_yet_and_what_has_no_known_reason_is_refused() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte", 2).json());
        try (Wall wall = wall()) {
            wall.hello("wall");
            assertThat(kind(wall.command(again(order, 1, "DROPPED")))).isEqualTo("ticket-moved-on");
            wall.command(Map.of("action", "bump", "ticket", order.id()));
            assertThat(kind(wall.command(again(order, 3, "DROPPED")))).isEqualTo("ticket-moved-on");
            assertThat(kind(wall.command(again(order, 1, "BORED")))).isEqualTo("malformed-command");
        }
    }

    @Test
    void the_owner_reads_how_many_of_what_and_why() {
        Phone.Placed order = ready();
        try (Wall wall = wall()) {
            wall.hello("wall");
            wall.command(again(order, 2, "QUALITY"));
        }
        office("en").body(allOf(containsString("Made again"), containsString("Not good"), containsString("Latte")));
        office("ja").body(allOf(containsString("作り直し"), containsString("入れ忘れ"), containsString("ラテ")));
    }

    private static Map<String, Object> again(Phone.Placed order, int quantity, String reason) {
        return new HashMap<>(Map.of(
                "action", "remake", "ticket", order.id(), "lines", List.of(1), "quantity", quantity, "reason", reason));
    }

    private Phone.Placed ready() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte", 2).json());
        try (Wall wall = wall()) {
            wall.hello("wall");
            wall.command(Map.of("action", "bump", "ticket", order.id()));
        }
        phone.see(order).body("state", equalTo("READY"));
        return order;
    }

    private long total(Phone.Placed order) {
        return phone.see(order).extract().jsonPath().getLong("total");
    }

    private void handOver(Phone.Placed order, int status) {
        tablet().signIn("Hana", "2580")
                .request()
                .body(Map.of("code", phone.see(order).extract().<String>path("code")))
                .post("/api/stores/" + STORE + "/counter/orders/" + order.id() + "/hand-over")
                .then()
                .statusCode(status);
    }

    private io.restassured.response.ValidatableResponse page(Phone.Placed order, String language) {
        return phone.request()
                .header("Accept-Language", language)
                .accept("text/html")
                .get("/orders/" + order.id())
                .then()
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse office(String language) {
        return given().cookie("matazu-office", session())
                .header("Accept-Language", language)
                .get("/office/kitchen/" + STORE)
                .then()
                .statusCode(200);
    }

    private String session() {
        return given().redirects()
                .follow(false)
                .get("/owner/" + owner.link())
                .then()
                .extract()
                .cookie("matazu-office");
    }

    private static JsonNode ticket(JsonNode snapshot, Phone.Placed order) {
        for (JsonNode ticket : snapshot.path("tickets")) {
            if (ticket.path("id").asText().equals(order.id())) {
                return ticket;
            }
        }
        throw new AssertionError("no ticket of " + order.id());
    }

    private static String kind(JsonNode answer) {
        String type = answer.path("problem").path("type").asText();
        return answer.path("ok").asBoolean() ? "ok" : type.substring(type.lastIndexOf('/') + 1);
    }

    private Wall wall() {
        return Wall.on(STORE, tablet());
    }

    private Tablet tablet() {
        return Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
    }
}
