package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Stores;
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
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a guest must not eat is read at each station before anything is marked as made there. */
@ShopTest
class AllergyApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");
    private static final String NOTE = "No nuts, please: walnut and peanut";

    @Inject
    DemoAccess demo;

    @Inject
    Stores stores;

    @Inject
    ShopClock clock;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @AfterEach
    void asAtFirst() {
        clock.reset();
        stores.takeAllergies(HOSHI, true);
    }

    @Test
    void nothing_is_bumped_before_its_station_has_read_the_note_whichever_way_it_comes() {
        Phone.Placed order = paid();
        try (Wall wall = wall()) {
            JsonNode ticket = ticket(wall.hello("wall"), order);
            assertThat(ticket.path("allergy").path("note").asText()).isEqualTo(NOTE);
            assertThat(ticket.path("allergy").path("read")).isEmpty();
            String late = Instant.now(clock).minusSeconds(60).toString();
            Map<String, Object> queued = new HashMap<>(bump(order));
            queued.putAll(Map.of("given", late, "seen", ticket.path("version").asInt()));

            assertThat(kind(wall.command(bump(order)))).isEqualTo("allergy-unread");
            assertThat(kind(wall.command(Map.of("action", "bump", "ticket", order.id(), "lines", List.of(1)))))
                    .isEqualTo("allergy-unread");
            assertThat(kind(wall.command(queued))).isEqualTo("allergy-unread");
            phone.see(order).body("state", equalTo("FIRED"));

            assertThat(kind(wall.command(read(order, "bar")))).isEqualTo("ok");
            assertThat(kind(wall.command(bump(order))))
                    .as("the grill has not read it")
                    .isEqualTo("allergy-unread");
            assertThat(kind(wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")))))
                    .isEqualTo("ok");
            assertThat(kind(wall.command(read(order, "grill")))).isEqualTo("ok");
            assertThat(kind(wall.command(bump(order)))).isEqualTo("ok");
        }
        phone.see(order).body("state", equalTo("READY"));
    }

    @Test
    void who_read_it_and_where_is_kept_and_a_second_time_changes_nothing() {
        Phone.Placed order = paid();
        try (Wall wall = wall()) {
            wall.hello("wall");
            UUID id = UUID.randomUUID();
            wall.command(id, read(order, "bar"));
            wall.command(id, read(order, "bar"));
            wall.command(read(order, "bar"));
        }
        assertThat(database.createNativeQuery(
                                "select why from kitchen.ticket_event where ticket_id = :id and action = 'ACKNOWLEDGE'"
                                        + " and actor_name is not null",
                                String.class)
                        .setParameter("id", UUID.fromString(order.id()))
                        .getResultList())
                .containsExactly("bar");
    }

    @Test
    void what_is_made_again_is_read_again() {
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").allergy(NOTE).json());
        try (Wall wall = wall()) {
            wall.hello("wall");
            wall.command(read(order, "bar"));
            wall.command(bump(order));
            wall.command(Map.of(
                    "action", "remake", "ticket", order.id(), "lines", List.of(1), "quantity", 1, "reason", "DROPPED"));
            assertThat(kind(wall.command(bump(order)))).isEqualTo("allergy-unread");
            wall.command(read(order, "bar"));
            assertThat(kind(wall.command(bump(order)))).isEqualTo("ok");
        }
    }

    @Test
    void another_note_asks_anew_and_who_has_not_seen_it_has_not_read_it() {
        Phone.Placed order = paid();
        try (Wall wall = wall()) {
            int seen = ticket(wall.hello("wall"), order).path("version").asInt();
            wall.command(read(order, "bar"));
            Tablet tablet = tablet().signIn("Hana", "2580");
            tablet.request()
                    .body(Map.of("note", "No milk either"))
                    .put("/api/stores/hoshi-coffee/counter/orders/" + order.id() + "/allergy")
                    .then()
                    .statusCode(200)
                    .body("allergy", equalTo("No milk either"));

            try (Wall other = wall()) {
                other.hello("wall");
                Map<String, Object> old = new HashMap<>(read(order, "grill"));
                old.put("seen", seen);
                assertThat(kind(other.command(old))).isEqualTo("ticket-moved-on");
            }
            assertThat(kind(wall.command(bump(order)))).isEqualTo("allergy-unread");
        }
        phone.see(order).body("allergy", equalTo("No milk either"));
    }

    @Test
    void a_store_that_takes_none_says_so_before_payment_and_refuses_a_note() {
        stores.takeAllergies(HOSHI, false);

        phone.place(
                        "key-" + UUID.randomUUID(),
                        anOrder().of("caffe-latte").allergy(NOTE).json())
                .then()
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/allergy-not-taken"));
        phone.order(anOrder().of("caffe-latte").json());
        basket().body(allOf(
                containsString("This shop cannot take allergy requests"), not(containsString("name=\"allergy\""))));

        stores.takeAllergies(HOSHI, true);
        basket().body(allOf(
                containsString("name=\"allergy\""), containsString("cannot promise that there are no traces")));
    }

    @Test
    void a_note_is_one_line_of_at_most_140_characters() {
        phone.place(
                        "key-" + UUID.randomUUID(),
                        anOrder().of("caffe-latte").allergy("x".repeat(141)).json())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("allergy"));
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").allergy(" no\r\n egg ").json());
        phone.see(order).body("allergy", equalTo("no egg"));
        Phone.Placed none = phone.paid(anOrder().of("caffe-latte").allergy("  ").json());
        phone.see(none).body("allergy", nullValue());
    }

    @Test
    void the_ready_board_and_the_log_of_the_screens_never_have_it_and_screens_that_catch_up_do() {
        Tablet tablet = tablet();
        try (Wall wall = Wall.on("hoshi-coffee", tablet);
                Wall board = Wall.on("hoshi-coffee", tablet)) {
            JsonNode before = wall.hello("wall");
            board.hello("board");
            Phone.Placed order = paid();
            assertThat(wall.ticket(order.id(), "QUEUED")
                            .path("allergy")
                            .path("note")
                            .asText())
                    .isEqualTo(NOTE);
            assertThat(board.ticket(order.id(), "QUEUED").has("allergy")).isFalse();
            try (Wall again = Wall.on("hoshi-coffee", tablet)) {
                again.hello(
                        "wall",
                        before.path("epoch").asText(),
                        before.path("seq").asLong());
                assertThat(again.ticket(order.id(), "QUEUED")
                                .path("allergy")
                                .path("note")
                                .asText())
                        .isEqualTo(NOTE);
            }
            assertThat(database.createNativeQuery(
                                    "select count(*) from kitchen.feed_entry where cast(body as text) like :note",
                                    Long.class)
                            .setParameter("note", "%walnut%")
                            .getSingleResult())
                    .isZero();
        }
    }

    @Test
    void a_till_may_say_it_too() {
        UUID id = UUID.randomUUID();
        Map<String, Object> latte = Map.of("name", "Latte", "station", "bar", "seconds", 30);
        Map<String, Object> ticket = Map.of("id", id, "allergy", NOTE, "lines", List.of(latte));
        Tablet till = tablet();
        till.request()
                .body(ticket)
                .post("/api/kitchen/hoshi-coffee/tickets")
                .then()
                .statusCode(201)
                .body("allergy.note", equalTo(NOTE));
        till.request()
                .body(ticket)
                .post("/api/kitchen/hoshi-coffee/tickets")
                .then()
                .statusCode(200);
        assertThat(database.createNativeQuery(
                                "select cast(asked as text) from kitchen.walk_in where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .doesNotContain("walnut");
    }

    private Phone.Placed paid() {
        return phone.paid(
                anOrder().of("caffe-latte").of("croissant").allergy(NOTE).json());
    }

    private io.restassured.response.ValidatableResponse basket() {
        String cookie = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("item", "caffe-latte")
                .formParam("quantity", 1)
                .post("/s/hoshi-coffee/basket/lines")
                .then()
                .extract()
                .cookie("matazu-guest");
        return given().cookie("matazu-guest", cookie)
                .header("Accept-Language", "en")
                .accept("text/html")
                .get("/s/hoshi-coffee/basket")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> bump(Phone.Placed order) {
        return Map.of("action", "bump", "ticket", order.id());
    }

    private static Map<String, Object> read(Phone.Placed order, String station) {
        return Map.of("action", "acknowledge", "ticket", order.id(), "stations", List.of(station));
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
        return Wall.on("hoshi-coffee", tablet());
    }

    private Tablet tablet() {
        return Tablet.paired("hoshi-coffee", demo.accessTo(HOSHI).orElseThrow().pairingCode());
    }
}
