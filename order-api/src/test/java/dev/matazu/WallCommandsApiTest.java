package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the kitchen tells the house from its wall, and how a screen that lost something gets it back. */
@ShopTest
class WallCommandsApiTest {

    private static final String STORE = "hoshi-coffee";

    @Inject
    DemoAccess demo;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @Test
    void what_the_kitchen_has_run_out_of_cannot_be_ordered_until_it_is_back() {
        try (Wall wall = wall()) {
            wall.hello("wall");
            String until = clock.instant().plus(Duration.ofHours(1)).toString();
            ok(wall.command(Map.of("action", "soldOut", "item", "dorayaki", "until", until)));
            JsonNode items = wall.hello("wall").path("front").path("items");
            assertThat(items)
                    .anyMatch(item -> item.path("id").asText().equals("dorayaki") && item.hasNonNull("soldOutUntil"));
            phone.place(key(), anOrder().of("dorayaki").json()).then().statusCode(409);
            ok(wall.command(Map.of("action", "backInStock", "item", "dorayaki")));
            phone.place(key(), anOrder().of("dorayaki").json()).then().statusCode(201);
            JsonNode unknown = wall.command(Map.of("action", "soldOut", "item", "unicorn", "until", until));
            assertThat(unknown.path("problem").path("status").asInt()).isEqualTo(404);
        }
    }

    @Test
    void a_pause_stops_orders_and_says_until_when() {
        try (Wall wall = wall()) {
            wall.hello("wall");
            String until = clock.instant().plus(Duration.ofMinutes(15)).toString();
            ok(wall.command(Map.of("action", "pause", "until", until)));
            phone.place(key(), anOrder().of("dorayaki").json())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://matazu.dev/problems/store-paused"));
            ok(wall.command(Map.of("action", "resume")));
            phone.place(key(), anOrder().of("dorayaki").json()).then().statusCode(201);
        }
    }

    @Test
    void a_closed_station_promises_nothing_and_more_places_than_there_are_are_refused() {
        try (Wall wall = wall()) {
            wall.hello("wall");
            ok(wall.command(Map.of("action", "places", "station", "grill", "places", 0)));
            phone.place(key(), anOrder().of("egg-sandwich").json())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://matazu.dev/problems/kitchen-full"));
            ok(wall.command(Map.of("action", "places", "station", "grill", "places", 1)));
            JsonNode tooMany = wall.command(Map.of("action", "places", "station", "grill", "places", 99));
            assertThat(tooMany.path("problem").path("status").asInt()).isEqualTo(422);
        }
    }

    @Test
    void a_screen_that_was_away_gets_every_change_it_missed_in_order_and_without_gaps() {
        Tablet tablet = Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
        String epoch;
        long seen;
        try (Wall before = Wall.on(STORE, tablet)) {
            JsonNode snapshot = before.hello("wall");
            epoch = snapshot.path("epoch").asText();
            seen = snapshot.path("seq").asLong();
        }
        phone.paid(anOrder().of("dorayaki").json());
        phone.paid(anOrder().of("cheesecake").json());
        try (Wall again = Wall.on(STORE, tablet)) {
            again.hello("wall", epoch, seen);
            for (long expected = seen + 1; expected <= seen + 2; expected++) {
                assertThat(again.next("change", any -> true).path("seq").asLong())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_screen_that_is_opened_later_sees_every_line_of_every_ticket() {
        Map<String, Object> three =
                anOrder().of("dorayaki").of("cheesecake").of("croissant").json();
        List<Phone.Placed> orders = List.of(phone.paid(three), phone.paid(three), phone.paid(three));
        try (Wall wall = wall()) {
            wall.hello("wall");
            orders.forEach(order ->
                    ok(wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("pack")))));
            orders.forEach(order -> ok(wall.command(Map.of("action", "bump", "ticket", order.id()))));
            ok(wall.command(Map.of("action", "recall", "ticket", orders.get(1).id())));
        }
        try (Wall later = wall()) {
            JsonNode tickets = later.hello("wall").path("tickets");
            assertThat(tickets)
                    .filteredOn(ticket -> orders.stream()
                            .anyMatch(
                                    order -> order.id().equals(ticket.path("id").asText())))
                    .hasSize(3)
                    .allSatisfy(ticket -> assertThat(ticket.path("lines")).hasSize(3));
        }
        orders.forEach(order -> phone.see(order).body("lines.size()", equalTo(3)));
    }

    @Test
    void the_ready_board_is_told_nothing_but_number_nickname_and_where() {
        phone.paid(anOrder().of("dorayaki").json());
        try (Wall board = wall()) {
            JsonNode ticket = board.hello("board").path("tickets").path(0);
            assertThat(List.copyOf(
                            ticket.properties().stream().map(Map.Entry::getKey).toList()))
                    .containsExactlyInAnyOrder(
                            "id", "version", "number", "nickname", "pickup", "state", "firedAt", "doneAt");
        }
    }

    @Test
    void thirty_open_orders_lengthen_the_promise_and_cancelling_them_shortens_it_again() {
        long before = waitSeconds();
        List<Phone.Placed> placed = java.util.stream.Stream.generate(
                        () -> phone.order(anOrder().of("drip-coffee").json()))
                .limit(30)
                .toList();
        assertThat(waitSeconds()).isGreaterThan(before + 10 * 60);
        placed.forEach(order -> phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200));
        assertThat(waitSeconds()).as("capacity returns at once").isLessThan(before + 2 * 60);
    }

    private long waitSeconds() {
        String from = given().contentType("application/json")
                .body(Map.of("lines", List.of(Map.of("item", "drip-coffee", "quantity", 1))))
                .post("/api/stores/" + STORE + "/quotes")
                .then()
                .statusCode(200)
                .extract()
                .path("ready.ready.promise.from");
        return Duration.between(clock.instant(), java.time.Instant.parse(from)).toSeconds();
    }

    private static void ok(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    }

    private static String key() {
        return "key-" + UUID.randomUUID();
    }

    private Wall wall() {
        return Wall.on(
                STORE,
                Tablet.paired(
                        STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode()));
    }
}
