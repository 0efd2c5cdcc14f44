package dev.matazu.pickup;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@ShopTest
class CounterApiTest {

    private static final String HOSHI = "hoshi-coffee";
    private static final String UMI = "umi-burger";

    @Inject
    DemoAccess demo;

    @Test
    void an_order_found_by_its_number_is_not_proven_also_where_the_store_asks_for_no_code() {
        Phone phone = new Phone();
        Phone.Placed order = phone.paid(anOrder().at(UMI).of("cheeseburger").json());
        String number = phone.see(order).extract().path("number");
        Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode())
                .request()
                .get("/api/stores/" + UMI + "/counter/orders?q=" + number)
                .then()
                .statusCode(200)
                .body("orders[0].proof", equalTo("NUMBER_AND_NICKNAME"))
                .body("orders[0].proven", equalTo(false));
    }

    @Test
    void a_code_that_does_not_fit_is_refused_also_where_the_store_asks_for_none() {
        Phone phone = new Phone();
        Tablet tablet = Tablet.paired(
                        UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode())
                .signIn("Hana", "2580");
        Phone.Placed order = phone.paid(anOrder().at(UMI).of("cheeseburger").json());
        phone.request()
                .body(Map.of("method", "COUNTER"))
                .post("/api/orders/" + order.id() + "/arrival")
                .then()
                .statusCode(200);
        try (Wall wall = Wall.on(UMI, tablet)) {
            wall.hello("expediter");
            for (String station : List.of("grill", "pack")) {
                wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of(station)));
            }
            wall.command(Map.of("action", "pass", "ticket", order.id()));
        }
        String code = phone.see(order).extract().path("code");
        String other = code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
        handOver(tablet, UMI, order, Map.of("code", other))
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/wrong-code"));
        phone.see(order).body("state", equalTo("READY"));
        handOver(tablet, UMI, order, Map.of()).statusCode(200);
    }

    @RepeatedTest(3)
    void of_six_who_hand_one_bag_over_at_once_one_does_and_the_others_learn_who() throws Exception {
        Tablet tablet = Tablet.paired(
                        HOSHI, demo.accessTo(new StoreId(HOSHI)).orElseThrow().pairingCode())
                .signIn("Hana", "2580");
        Phone.Placed order = new Phone().paid(anOrder().of("caffe-latte").json());
        try (Wall wall = Wall.on(HOSHI, tablet)) {
            wall.hello("wall");
            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
        }
        ExecutorService hands = Executors.newFixedThreadPool(6);
        try {
            Callable<Integer> give = () -> handOver(tablet, order);
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : hands.invokeAll(Collections.nCopies(6, give))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        } finally {
            hands.shutdownNow();
        }
    }

    private static int handOver(Tablet tablet, Phone.Placed order) {
        return handOver(tablet, HOSHI, order, Map.of("override", Map.of("reason", "phone is dead")))
                .extract()
                .statusCode();
    }

    private static ValidatableResponse handOver(
            Tablet tablet, String store, Phone.Placed order, Map<String, Object> how) {
        return tablet.request()
                .body(how)
                .post("/api/stores/" + store + "/counter/orders/" + order.id() + "/hand-over")
                .then();
    }
}
