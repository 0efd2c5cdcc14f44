package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.plan.Replan;
import dev.matazu.kitchen.plan.WeighLoad;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Too much to do: staff are warned, times are lengthened, orders pause, and come in again by themselves. */
@ShopTest
class LoadApiTest {

    private static final StoreId STORE = new StoreId("hoshi-coffee");
    private static final String LOAD = "/api/stores/" + STORE + "/load";

    @Inject
    DemoAccess demo;

    @Inject
    Replan replan;

    @Inject
    WeighLoad weigh;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();
    private final List<Phone.Placed> placed = new ArrayList<>();
    private Tablet tablet;

    @BeforeEach
    void open() {
        tablet = Tablet.paired(STORE.value(), demo.accessTo(STORE).orElseThrow().pairingCode())
                .signIn("Mio", "3690");
        replan.replan(STORE);
        weigh.weigh(STORE);
    }

    @AfterEach
    void close() {
        tablet.signIn("Mio", "3690").request().delete(LOAD + "/override");
        empty();
        tablet.request().delete(LOAD + "/rules").then().statusCode(200);
        clock.advance(Duration.ofMinutes(4));
        weigh.weigh(STORE);
        clock.reset();
    }

    @Test
    void times_are_lengthened_then_orders_pause_and_say_why_and_come_in_again_by_themselves() {
        long wait = waitMinutes();
        rules(wait + 4, wait + 12, wait + 20, wait + 10);
        orderUntil("WARN");
        orderUntil("LENGTHEN");
        Phone.Placed wide = order();
        Instant from = Instant.parse(phone.see(wide).extract().path("promise.from"));
        phone.see(wide)
                .body("promise.to", equalTo(from.plus(Duration.ofMinutes(10)).toString()));
        given().get("/api/stores/" + STORE).then().body("ready.ready.busy", equalTo(true));

        orderUntil("PAUSE");
        phone.place(key(), anOrder().of("drip-coffee").json())
                .then()
                .statusCode(409)
                .body("type", endsWith("store-busy"));
        given().get("/api/stores/" + STORE).then().body("ready.kind", equalTo("BUSY"));
        Instant opens = Instant.parse(
                given().get("/api/stores/" + STORE).then().extract().path("ready.ready.until"));
        assertThat(opens).isAfter(clock.instant()).isBefore(clock.instant().plus(Duration.ofMinutes(wait + 30)));

        empty();
        clock.advance(Duration.ofMinutes(4));
        weigh.weigh(STORE);
        order();
        load().body("log.what", hasItems("OPEN", "PAUSE", "LENGTHEN", "WARN")).body("log[0].by", equalTo("load"));
    }

    @Test
    void a_manager_keeps_it_open_until_a_time_and_then_it_decides_by_itself_again() {
        long wait = waitMinutes();
        rules(wait + 2, wait + 4, wait + 6, wait + 3);
        orderUntil("PAUSE");
        Instant until = clock.instant().plus(Duration.ofMinutes(2));
        Map<String, String> open = Map.of("to", "OPEN", "until", until.toString());
        tablet.signIn("Ken", "1470")
                .request()
                .body(open)
                .put(LOAD + "/override")
                .then()
                .statusCode(403);
        tablet.signIn("Mio", "3690")
                .request()
                .body(open)
                .put(LOAD + "/override")
                .then()
                .statusCode(200)
                .body("load.override.by", equalTo("Mio"));
        order();
        clock.advance(Duration.ofMinutes(3));
        phone.place(key(), anOrder().of("drip-coffee").json()).then().statusCode(409);
        weigh.weigh(STORE);
        load().body("load.override", nullValue()).body("log.what", hasItems("BY_ITSELF", "KEEP_OPEN"));
    }

    @Test
    void a_manager_pauses_until_a_time_and_a_time_of_yesterday_is_refused() {
        Instant until = clock.instant().plus(Duration.ofMinutes(30));
        override("PAUSE", until).statusCode(200);
        phone.place(key(), anOrder().of("drip-coffee").json())
                .then()
                .statusCode(409)
                .body("type", endsWith("store-paused"))
                .body("until", equalTo(until.toString()));
        override("PAUSE", clock.instant().minus(Duration.ofDays(1))).statusCode(422);
        tablet.request().delete(LOAD + "/override").then().statusCode(200);
        order();
    }

    @Test
    void steps_that_do_not_follow_one_another_are_refused() {
        tablet.request()
                .body(Map.of("warnAt", "PT9M", "lengthenAt", "PT8M", "pauseAt", "PT20M", "resumeAt", "PT5M"))
                .put(LOAD + "/rules")
                .then()
                .statusCode(422)
                .body("type", endsWith("load-rules"));
    }

    private ValidatableResponse override(String to, Instant until) {
        return tablet.request()
                .body(Map.of("to", to, "until", until.toString()))
                .put(LOAD + "/override")
                .then();
    }

    /** And waits until a step that began before may be left again. */
    private void rules(long warn, long lengthen, long pause, long resume) {
        tablet.request()
                .body(Map.of(
                        "warnAt", "PT" + warn + "M",
                        "lengthenAt", "PT" + lengthen + "M",
                        "pauseAt", "PT" + pause + "M",
                        "resumeAt", "PT" + resume + "M"))
                .put(LOAD + "/rules")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(4));
    }

    private void orderUntil(String step) {
        for (int i = 0; i < 60 && !step.equals(load().extract().path("load.step")); i++) {
            order();
            clock.advance(Duration.ofSeconds(1));
            weigh.weigh(STORE);
            if (!step.equals(load().extract().path("load.step")) && i % 5 == 4) {
                clock.advance(Duration.ofMinutes(3));
                weigh.weigh(STORE);
            }
        }
        load().body("load.step", equalTo(step));
    }

    private Phone.Placed order() {
        Phone.Placed one = phone.order(anOrder().of("drip-coffee", 3).json());
        placed.add(one);
        return one;
    }

    private void empty() {
        placed.forEach(order -> phone.request().post("/api/orders/" + order.id() + "/cancellation"));
        placed.clear();
    }

    private long waitMinutes() {
        String from = given().contentType("application/json")
                .body(Map.of("lines", List.of(Map.of("item", "drip-coffee", "quantity", 1))))
                .post("/api/stores/" + STORE + "/quotes")
                .then()
                .extract()
                .path("ready.ready.promise.from");
        return Duration.between(clock.instant(), Instant.parse(from)).toMinutes();
    }

    private ValidatableResponse load() {
        return tablet.request().get(LOAD).then().statusCode(200);
    }

    private static String key() {
        return "key-" + UUID.randomUUID();
    }
}
