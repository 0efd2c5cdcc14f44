package dev.matazu.pickup;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ShopTest
class ArrivalApiTest {

    private static final String UMI = "umi-burger";

    @Inject
    DemoAccess demo;

    @Inject
    Seats seats;

    private final Phone phone = new Phone();

    @Test
    void nothing_is_made_before_the_guest_is_there_and_then_two_stations_and_the_expediter_make_it_ready() {
        Tablet tablet = tablet();
        try (Wall wall = Wall.on(UMI, tablet)) {
            wall.hello("expediter");
            Phone.Placed order = phone.paid(anOrder()
                    .at(UMI)
                    .line(Map.of("item", "burger-set", "quantity", 1, "parts", Map.of("main", "teriyaki-burger")))
                    .to("BAY", null)
                    .json());
            phone.see(order)
                    .body("state", equalTo("PLACED"))
                    .body("promise", nullValue())
                    .body("afterArrival.soonestMinutes", notNullValue());
            arrive(order, "BAY", "99")
                    .statusCode(422)
                    .body("type", equalTo("https://matazu.dev/problems/place-unknown"));
            phone.see(order).body("state", equalTo("PLACED"));

            arrive(order, "BAY", "3")
                    .statusCode(200)
                    .body("state", equalTo("FIRED"))
                    .body("promise", notNullValue());
            JsonNode ticket = wall.ticket(order.id(), "QUEUED");
            assertThat(ticket.path("pickup").path("place").asText()).isEqualTo("3");
            assertThat(ticket.path("lines").findValuesAsText("station")).containsExactly("grill", "fry", "bar");

            for (String station : List.of("grill", "fry", "bar")) {
                wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of(station)));
            }
            phone.see(order).body("state", equalTo("IN_PREPARATION"));
            wall.command(Map.of("action", "pass", "ticket", order.id()));
            phone.see(order).body("state", equalTo("READY"));
            tablet.signIn("Hana", "2580")
                    .request()
                    .post("/api/stores/" + UMI + "/counter/orders/" + order.id() + "/delivered")
                    .then()
                    .statusCode(200);
            phone.see(order).body("state", equalTo("COLLECTED"));
        }
    }

    @Test
    void checking_in_twice_fires_once_and_the_place_can_change_until_it_is_delivered() {
        Phone.Placed order = phone.paid(
                anOrder().at(UMI).eatIn().of("cheeseburger").to("TABLE", "5").json());
        arrive(order, "TABLE", "12").statusCode(200);
        arrive(order, "TABLE", "14").statusCode(200).body("pickup.place", equalTo("14"));
        try (Wall wall = Wall.on(UMI, tablet())) {
            JsonNode ticket = null;
            for (JsonNode one : wall.hello("wall").path("tickets")) {
                ticket = one.path("id").asText().equals(order.id()) ? one : ticket;
            }
            assertThat(ticket.path("pickup").path("place").asText()).isEqualTo("14");
        }
    }

    @Test
    void a_store_that_assigns_tables_gives_a_free_one_which_staff_free_again() {
        Phone.Placed order =
                phone.paid(anOrder().eatIn().of("cheesecake").to("TABLE", null).json());
        String table = phone.see(order).extract().path("pickup.place");
        String number = phone.see(order).extract().path("number");
        Tablet tablet = Tablet.paired(
                        "hoshi-coffee",
                        demo.accessTo(new StoreId("hoshi-coffee")).orElseThrow().pairingCode())
                .signIn("Hana", "2580");
        String takenBy = "find { it.number == '" + table + "' }.takenBy";
        tablet.request().get("/api/stores/hoshi-coffee/tables").then().body(takenBy, equalTo(number));
        tablet.request()
                .delete("/api/stores/hoshi-coffee/tables/" + table)
                .then()
                .statusCode(204);
        tablet.request().get("/api/stores/hoshi-coffee/tables").then().body(takenBy, nullValue());
    }

    @Test
    void a_stranger_cannot_check_somebody_in() {
        Phone.Placed order = phone.paid(anOrder().at(UMI).of("cheeseburger").json());
        new Phone()
                .request()
                .body(Map.of("method", "COUNTER"))
                .post("/api/orders/" + order.id() + "/arrival")
                .then()
                .statusCode(404);
    }

    @Test
    void twenty_guests_racing_for_eight_tables_get_eight_different_ones() throws Exception {
        StoreId hoshi = new StoreId("hoshi-coffee");
        seats.of(hoshi).forEach(seat -> seats.free(hoshi, seat.number()));
        ExecutorService guests = Executors.newFixedThreadPool(20);
        try {
            Callable<Optional<String>> sit = () -> seats.assign(new OrderRef(hoshi, UUID.randomUUID()));
            Set<String> taken = new HashSet<>();
            int seated = 0;
            for (Future<Optional<String>> got : guests.invokeAll(java.util.Collections.nCopies(20, sit))) {
                seated += got.get().isPresent() ? 1 : 0;
                got.get().ifPresent(taken::add);
            }
            assertThat(seated).isEqualTo(8);
            assertThat(taken).hasSize(8);
        } finally {
            guests.shutdownNow();
            seats.of(hoshi).forEach(seat -> seats.free(hoshi, seat.number()));
        }
    }

    private io.restassured.response.ValidatableResponse arrive(Phone.Placed order, String method, String place) {
        return phone.request()
                .body(Map.of("method", method, "place", place))
                .post("/api/orders/" + order.id() + "/arrival")
                .then();
    }

    private Tablet tablet() {
        return Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode());
    }
}
