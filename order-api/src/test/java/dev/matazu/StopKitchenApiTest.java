package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.ordering.OrderRef;
import dev.matazu.payment.ReadPayments;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kitchen stands still: who is told, who waits, who has their money back, and how it goes on. */
@ShopTest
class StopKitchenApiTest {

    private static final String STORE = "hoshi-coffee";

    @Inject
    DemoAccess demo;

    @Inject
    ShopClock clock;

    @Inject
    ReadPayments payments;

    private final Phone phone = new Phone();
    private Wall wall;

    @BeforeEach
    void open() {
        wall = Wall.on(
                STORE,
                Tablet.paired(
                        STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode()));
    }

    @AfterEach
    void close() {
        run(last());
        wall.close();
        clock.reset();
    }

    @Test
    void a_stop_ends_intake_at_once_and_says_why_and_how_long() {
        Phone.Placed waiting = phone.paid(anOrder().of("drip-coffee").json());
        Instant until = clock.instant().plus(Duration.ofMinutes(30));
        ok(stop(last() + 1, "POWER", until));
        phone.place(key(), anOrder().of("dorayaki").json())
                .then()
                .statusCode(409)
                .body("type", endsWith("kitchen-stopped"))
                .body("reason", equalTo("POWER"))
                .body("until", equalTo(until.toString()));
        given().get("/api/stores/" + STORE)
                .then()
                .body("ready.kind", equalTo("STOPPED"))
                .body("ready.ready.reason", equalTo("POWER"));
        asked(waiting).body("reason", equalTo("POWER")).body("answer", equalTo("ASKED"));
        ok(stop(last(), "MACHINE", null));
        asked(waiting).body("reason", equalTo("MACHINE")).body("until", nullValue());
        ok(run(last()));
        phone.request().get("/api/orders/" + waiting.id() + "/stop").then().statusCode(404);
        phone.place(key(), anOrder().of("dorayaki").json()).then().statusCode(201);
    }

    @Test
    void who_wants_the_money_back_gets_all_of_it_and_stays_refunded() {
        Phone.Placed order = phone.paid(anOrder().of("drip-coffee").json());
        int next = last() + 1;
        wall.command(Map.of("action", "start", "ticket", order.id()));
        ok(stop(next, "FIRE_ALARM", null));
        answer(order, "REFUND").statusCode(200).body("state", equalTo("CANCELLED"));
        wall.ticket(order.id(), "VOID");
        answer(order, "REFUND").statusCode(200).body("state", equalTo("CANCELLED"));
        answer(order, "WAIT").statusCode(200).body("state", equalTo("CANCELLED"));
        await().untilAsserted(() -> assertThat(refunded(order)).isEqualTo(420));
        ok(run(last()));
        phone.see(order).body("state", equalTo("CANCELLED")).body("endReason", equalTo("KITCHEN_STOPPED"));
        answer(order, "REFUND").statusCode(200);
        assertThat(refunded(order)).isEqualTo(420);
    }

    @Test
    void who_waits_hears_a_new_time_when_the_kitchen_runs_again() {
        Phone.Placed order = phone.paid(anOrder().of("drip-coffee").json());
        ok(stop(last() + 1, "WATER", null));
        asked(order);
        answer(order, "WAIT").statusCode(200).body("state", equalTo("FIRED"));
        asked(order).body("answer", equalTo("WAITS"));
        Instant promised = promise(order);
        clock.advance(Duration.ofMinutes(25));
        ok(run(last()));
        await().untilAsserted(() -> assertThat(promise(order)).isAfter(promised.plus(Duration.ofMinutes(10))));
        answer(order, "REFUND").statusCode(409).body("type", endsWith("kitchen-runs"));
        phone.see(order).body("state", equalTo("FIRED"));
    }

    @Test
    void what_is_paid_meanwhile_is_not_made_and_all_of_it_goes_back() {
        Phone.Placed order = phone.order(anOrder().of("drip-coffee").json());
        ok(stop(last() + 1, "STAFF", null));
        String back = Phone.pay(order, Phone.GOOD_CARD);
        given().redirects().follow(false).get(URI.create(back));
        phone.see(order).body("state", equalTo("CANCELLED")).body("endReason", equalTo("KITCHEN_STOPPED"));
    }

    @Test
    void nothing_is_begun_or_charged_while_it_stands_still() {
        String slot = slot();
        Phone.Placed order =
                phone.paid(anOrder().of("drip-coffee").readyAt(slot).json());
        phone.see(order).body("state", equalTo("PLACED"));
        ok(stop(last() + 1, "OTHER", null));
        clock.advance(Duration.between(clock.instant(), Instant.parse(slot)).plusMinutes(1));
        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> phone.see(order).body("state", equalTo("PLACED")));
        ok(run(last()));
        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            phone.see(order).body("state", equalTo("FIRED"));
        });
    }

    @Test
    void taps_that_come_twice_or_late_or_out_of_order_do_no_harm() {
        int no = last() + 1;
        ok(stop(no, "POWER", null));
        ok(stop(no, "POWER", null));
        assertThat(last()).isEqualTo(no);
        ok(run(no));
        ok(run(no));
        JsonNode late = stop(no, "MACHINE", null);
        assertThat(late.path("problem").path("type").asText()).endsWith("stop-outdated");
        assertThat(kitchen().path("stop").isMissingNode()
                        || kitchen().path("stop").isNull())
                .isTrue();
        ok(stop(no + 1, "POWER", null));
        ok(run(no));
        assertThat(kitchen().path("stop").path("no").asInt())
                .as("an old 'runs again' ends no newer stop")
                .isEqualTo(no + 1);
    }

    private JsonNode stop(int no, String reason, Instant until) {
        Map<String, Object> command = new HashMap<>(Map.of("action", "stopKitchen", "stop", no, "reason", reason));
        if (until != null) {
            command.put("until", until.toString());
        }
        return wall.command(command);
    }

    private JsonNode run(int no) {
        return wall.command(Map.of("action", "runKitchen", "stop", no));
    }

    private JsonNode kitchen() {
        return wall.hello("wall").path("kitchen");
    }

    private int last() {
        return kitchen().path("lastStop").asInt();
    }

    private ValidatableResponse asked(Phone.Placed order) {
        return phone.request().get("/api/orders/" + order.id() + "/stop").then().statusCode(200);
    }

    private ValidatableResponse answer(Phone.Placed order, String answer) {
        return phone.request()
                .body(Map.of("answer", answer))
                .post("/api/orders/" + order.id() + "/stop")
                .then();
    }

    private Instant promise(Phone.Placed order) {
        return Instant.parse(phone.see(order).extract().path("promise.from"));
    }

    private String slot() {
        return given().contentType("application/json")
                .body(Map.of("lines", List.of(Map.of("item", "drip-coffee", "quantity", 1))))
                .post("/api/stores/" + STORE + "/quotes")
                .then()
                .extract()
                .path("slots[1].from");
    }

    private long refunded(Phone.Placed order) {
        return payments.of(new OrderRef(new StoreId(STORE), UUID.fromString(order.id()))).stream()
                .flatMap(payment -> payment.refunds().stream())
                .mapToLong(refund -> refund.amount().minor())
                .sum();
    }

    private static void ok(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    }

    private static String key() {
        return "key-" + UUID.randomUUID();
    }
}
