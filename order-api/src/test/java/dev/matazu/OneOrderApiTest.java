package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main job from end to end over HTTP and sockets: paid, on the wall, made, ready, handed over. */
@ShopTest
class OneOrderApiTest {

    private static final String STORE = "hoshi-coffee";

    @Inject
    DemoAccess demo;

    @Test
    void a_guest_pays_the_kitchen_makes_it_and_the_counter_hands_it_over() {
        Tablet tablet = tablet();
        try (Wall wall = Wall.on(STORE, tablet)) {
            wall.hello("wall");
            Phone phone = new Phone();
            Phone.Placed order =
                    phone.paid(anOrder().of("caffe-latte", 2).of("croissant").json());

            JsonNode ticket = wall.ticket(order.id(), "QUEUED");
            assertThat(ticket.path("nickname").asText()).isEqualTo("Aki");
            assertThat(ticket.path("lines")).hasSize(2);
            phone.see(order)
                    .body("state", equalTo("FIRED"))
                    .body("number", equalTo(ticket.path("number").asText()));

            assertThat(wall.command(Map.of("action", "start", "ticket", order.id()))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            phone.see(order).body("state", equalTo("IN_PREPARATION"));
            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
            phone.see(order).body("state", equalTo("IN_PREPARATION"));
            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("grill")));
            phone.see(order).body("state", equalTo("READY"));

            tablet.signIn("Hana", "2580");
            String code = phone.see(order).extract().path("code");
            tablet.request()
                    .get("/api/stores/" + STORE + "/counter/orders?q=" + code)
                    .then()
                    .statusCode(200)
                    .body("orders", hasSize(1))
                    .body("orders[0].proven", equalTo(true))
                    .body("orders[0].canHandOver", equalTo(true));
            handOver(tablet, order, Map.of("code", code)).statusCode(200).body("handedOver.by", equalTo("Hana"));
            phone.see(order).body("state", equalTo("COLLECTED"));
            handOver(tablet, order, Map.of("code", code))
                    .statusCode(409)
                    .body("by", equalTo("Hana"))
                    .body("at", notNullValue());
            tablet.request()
                    .post("/api/stores/" + STORE + "/counter/orders/" + order.id() + "/hand-over/undo")
                    .then()
                    .statusCode(200)
                    .body("handedOver", nullValue());
            phone.see(order).body("state", equalTo("READY"));
        }
    }

    @Test
    void a_wrong_code_is_refused_and_a_dead_phone_needs_a_reason() {
        Tablet tablet = tablet().signIn("Hana", "2580");
        Phone phone = new Phone();
        Phone.Placed order = ready(phone);
        handOver(tablet, order, Map.of())
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/code-needed"));
        handOver(tablet, order, Map.of("code", "000 000"))
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/wrong-code"));
        handOver(tablet, order, Map.of("override", Map.of("reason", ""))).statusCode(422);
        handOver(tablet, order, Map.of("override", Map.of("reason", "phone is dead")))
                .statusCode(200);
        phone.see(order).body("state", equalTo("COLLECTED"));
    }

    @Test
    void a_hand_over_needs_somebody_who_may_and_a_paired_tablet() {
        Phone phone = new Phone();
        Phone.Placed order = ready(phone);
        Tablet tablet = tablet();
        handOver(tablet, order, Map.of())
                .statusCode(401)
                .body("type", equalTo("https://matazu.dev/problems/staff-needed"));
        tablet.signIn("Ken", "1470");
        handOver(tablet, order, Map.of()).statusCode(403);
        Tablet other = Tablet.paired(
                "umi-burger",
                demo.accessTo(new StoreId("umi-burger")).orElseThrow().pairingCode());
        io.restassured.RestAssured.given()
                .header("Authorization", other.bearer())
                .contentType("application/json")
                .body(Map.of())
                .post("/api/stores/" + STORE + "/counter/orders/" + order.id() + "/hand-over")
                .then()
                .statusCode(403);
        phone.request()
                .body(Map.of())
                .post("/api/stores/" + STORE + "/counter/orders/" + order.id() + "/hand-over")
                .then()
                .statusCode(401);
        phone.see(order).body("state", equalTo("READY"));
    }

    @Test
    void drinks_may_go_before_the_food_is_ready() {
        Tablet tablet = tablet().signIn("Hana", "2580");
        Phone phone = new Phone();
        Phone.Placed order =
                phone.paid(anOrder().of("drip-coffee").of("egg-sandwich").json());
        try (Wall wall = Wall.on(STORE, tablet)) {
            wall.hello("wall");
            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
            String code = phone.see(order).extract().path("code");
            handOver(tablet, order, Map.of("code", code)).statusCode(409);
            handOver(tablet, order, Map.of("code", code, "lines", List.of(1)))
                    .statusCode(200)
                    .body("lines[0].state", equalTo("HANDED_OVER"))
                    .body("handedOver", nullValue());
            phone.see(order).body("state", equalTo("IN_PREPARATION"));
            wall.command(Map.of("action", "bump", "ticket", order.id()));
            phone.see(order).body("state", equalTo("READY"));
            handOver(tablet, order, Map.of("code", code))
                    .statusCode(200)
                    .body("lines.state", everyItem(equalTo("HANDED_OVER")));
        }
    }

    @Test
    void a_recall_after_ready_puts_the_phone_back_to_preparing_with_an_apology() {
        Phone phone = new Phone();
        Phone.Placed order = ready(phone);
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("wall");
            wall.command(Map.of("action", "recall", "ticket", order.id()));
            phone.see(order).body("state", equalTo("IN_PREPARATION")).body("promiseChange", equalTo("REMAKE"));
        }
    }

    @Test
    void a_recalled_ticket_says_so_until_it_is_done_again() {
        Phone.Placed order = ready(new Phone());
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("wall");
            wall.command(Map.of("action", "recall", "ticket", order.id()));
            assertThat(recalledFrom(wall, order)).isEqualTo("DONE");
            wall.command(Map.of("action", "bump", "ticket", order.id()));
            assertThat(recalledFrom(wall, order)).isEqualTo("null");
        }
    }

    @Test
    void what_one_station_has_made_comes_back_while_another_still_works_and_the_guest_hears_nothing() {
        Phone phone = new Phone();
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").of("soy-burger").json());
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("wall");
            wall.command(Map.of("action", "start", "ticket", order.id(), "stations", List.of("grill")));
            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
            wall.command(Map.of("action", "recall", "ticket", order.id(), "stations", List.of("bar")));
            JsonNode ticket = ticket(wall, order);
            assertThat(ticket.path("lines").findValuesAsText("state")).containsOnly("STARTED");
            assertThat(ticket.path("recalledFrom").isNull()).isTrue();
        }
        phone.see(order).body("promiseChange", nullValue());
    }

    private static String recalledFrom(Wall wall, Phone.Placed order) {
        return ticket(wall, order).path("recalledFrom").asText();
    }

    private static JsonNode ticket(Wall wall, Phone.Placed order) {
        for (JsonNode ticket : wall.hello("wall").path("tickets")) {
            if (ticket.path("id").asText().equals(order.id())) {
                return ticket;
            }
        }
        throw new AssertionError("no ticket of " + order.id());
    }

    @Test
    void every_screen_that_says_hello_is_answered_however_fast_it_speaks() throws Exception {
        Tablet tablet = tablet();
        java.util.concurrent.ExecutorService screens = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            java.util.concurrent.Callable<Boolean> hello = () -> {
                try (Wall wall = Wall.on(STORE, tablet)) {
                    return wall.hello("wall").has("tickets");
                }
            };
            for (var answered : screens.invokeAll(java.util.Collections.nCopies(100, hello))) {
                assertThat(answered.get()).isTrue();
            }
        } finally {
            screens.shutdownNow();
        }
    }

    @Test
    void a_manager_cancels_what_is_being_made_and_the_wall_shows_it_void_until_it_is_bumped_off() {
        Phone phone = new Phone();
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        Tablet tablet = tablet().signIn("Mio", "3690");
        try (Wall wall = Wall.on(STORE, tablet)) {
            wall.hello("wall");
            tablet.request()
                    .body(Map.of("reason", "machine broke"))
                    .post("/api/stores/" + STORE + "/counter/orders/" + order.id() + "/cancellation")
                    .then()
                    .statusCode(200);
            phone.see(order).body("state", equalTo("CANCELLED")).body("endReason", equalTo("machine broke"));
            wall.ticket(order.id(), "VOID");
            wall.command(Map.of("action", "bump", "ticket", order.id()));
            phone.see(order).body("state", equalTo("CANCELLED"));
        }
    }

    @Test
    void a_bump_sent_twice_counts_once_and_undo_takes_it_back_whole() {
        Phone phone = new Phone();
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("wall");
            UUID bump = UUID.randomUUID();
            Map<String, Object> command = Map.of("action", "bump", "ticket", order.id());
            assertThat(wall.command(bump, command).path("ok").asBoolean()).isTrue();
            assertThat(wall.command(bump, command).path("ok").asBoolean()).isTrue();
            phone.see(order).body("state", equalTo("READY"));
            assertThat(wall.command(Map.of("action", "undo", "command", bump))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            phone.see(order).body("state", equalTo("FIRED"));
            JsonNode again = wall.command(Map.of("action", "undo", "command", bump));
            assertThat(again.path("ok").asBoolean()).isFalse();
            assertThat(again.path("problem").path("status").asInt()).isEqualTo(409);
        }
    }

    private Phone.Placed ready(Phone phone) {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("wall");
            wall.command(Map.of("action", "bump", "ticket", order.id()));
        }
        phone.see(order).body("state", equalTo("READY"));
        return order;
    }

    private static io.restassured.response.ValidatableResponse handOver(
            Tablet tablet, Phone.Placed order, Map<String, Object> body) {
        return tablet.request()
                .body(body)
                .post("/api/stores/" + STORE + "/counter/orders/" + order.id() + "/hand-over")
                .then();
    }

    private Tablet tablet() {
        return Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
    }
}
