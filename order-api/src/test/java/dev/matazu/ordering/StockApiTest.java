package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.menu.SetStock;
import dev.matazu.menu.StockId;
import dev.matazu.platform.Actor;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Left;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is sold twice, and what comes to nothing is for sale again, once. */
@ShopTest
class StockApiTest {

    private static final String HOSHI = "hoshi-coffee";
    private static final String UMI = "umi-burger";
    private static final String CAKE = "cheesecake";
    private static final String PIE = "apple-pie";
    private static final String OAT = "milk:oat";
    private static final Actor NOBODY = Actor.system("test");

    @Inject
    Left left;

    @Inject
    SetStock stock;

    @Inject
    ExpireOrders expire;

    @Inject
    CancelOrder cancel;

    @Inject
    DemoAccess demo;

    @Inject
    ShopClock clock;

    @Inject
    FireOrder fire;

    @Inject
    dev.matazu.ordering.Orders orders;

    private final Phone phone = new Phone();
    private Instant began;

    @BeforeEach
    void remember() {
        began = clock.instant();
    }

    /** Nothing stays in the kitchen or out of stock for the next. */
    @AfterEach
    void plentyAgain() {
        orders.which("o.state in (AWAITING_PAYMENT, PLACED, FIRED) and o.placedAt >= :moment", began)
                .forEach(order -> cancel.because(order, "TEST", NOBODY));
        clock.reset();
        left.forget(HOSHI, CAKE, "soy-burger", "dorayaki", "croissant", "drip-coffee", "iced-coffee", OAT);
        left.forget(UMI, PIE, "fries");
    }

    @Test
    void twenty_buyers_of_the_last_five_leave_five_orders_and_fifteen_clear_refusals() throws Exception {
        left.count(HOSHI, CAKE, 5);
        List<Response> answers =
                atOnce(20, () -> new Phone().place(key(), anOrder().of(CAKE).json()));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(15)
                .allSatisfy(answer -> answer.then()
                        .body("type", equalTo("https://matazu.dev/problems/sold-out"))
                        .body("errors[0].field", equalTo("lines[0]"))
                        .body("errors[0].kind", equalTo("item-sold-out"))
                        .body("errors[0].left", equalTo(0)));
        assertThat(left.of(HOSHI, CAKE)).isZero();
        given().get("/api/stores/" + HOSHI + "/menu")
                .then()
                .body("items.find { it.item.id == 'cheesecake' }.soldOut", equalTo(true));
    }

    @Test
    void cancelling_gives_back_what_was_taken_once() {
        left.count(HOSHI, CAKE, 3);
        Phone.Placed order = phone.order(anOrder().of(CAKE, 2).json());
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(1);
        cancel(order).statusCode(200);
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(3);
        cancel(order).statusCode(409);
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(3);
    }

    @Test
    void the_same_key_takes_once() {
        left.count(HOSHI, CAKE, 3);
        String key = key();
        Map<String, Object> order = anOrder().of(CAKE).json();
        phone.place(key, order).then().statusCode(201);
        phone.place(key, order).then().statusCode(201);
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(2);
    }

    @Test
    void an_order_that_is_not_paid_gives_back_once_though_its_end_is_looked_for_twice() throws Exception {
        left.count(HOSHI, CAKE, 4);
        phone.order(anOrder().of(CAKE, 3).json());
        clock.advance(Duration.ofMinutes(11));
        atOnce(3, () -> {
            expire.expire();
            return null;
        });
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(4);
    }

    @Test
    void orders_that_want_the_same_things_in_another_order_do_not_stop_each_other() throws Exception {
        left.count(HOSHI, CAKE, 8);
        left.count(HOSHI, "dorayaki", 8);
        List<Response> answers = atOnce(20, () -> {
            boolean turned = Math.random() < 0.5;
            Phone guest = new Phone();
            Response answer = guest.place(
                    key(),
                    turned
                            ? anOrder().of("dorayaki").of(CAKE).json()
                            : anOrder().of(CAKE).of("dorayaki").json());
            if (answer.statusCode() == 201 && turned) {
                guest.request().post("/api/orders/" + answer.path("order.id") + "/cancellation");
            }
            return answer;
        });
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(left.of(HOSHI, "dorayaki"));
    }

    @Test
    void a_kitchen_that_is_full_takes_nothing() {
        left.count(HOSHI, CAKE, 3);
        try (Wall wall = wall()) {
            wall.command(Map.of("action", "places", "station", "pack", "places", 0, "holds", "DAY"));
            phone.place(key(), anOrder().of(CAKE).json()).then().statusCode(409);
            wall.command(Map.of("action", "places", "station", "pack", "places", 1));
        }
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(3);
    }

    @Test
    void an_option_is_one_carton_for_all_items_that_offer_it() {
        left.count(HOSHI, OAT, 3);
        phone.order(anOrder().line(with("caffe-latte", 2, "oat")).json());
        assertThat(left.of(HOSHI, OAT)).isEqualTo(1);
        phone.place(key(), anOrder().line(with("cappuccino", 2, "oat")).json())
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("lines[0]"))
                .body("errors[0].kind", equalTo("too-few-left"))
                .body("errors[0].left", equalTo(1))
                .body("errors[0].detail", containsString("Oat milk: only 1 left"));
        phone.order(anOrder().line(with("matcha-latte", 1, "oat")).json());
        phone.place(key(), anOrder().line(with("flat-white", 1, "oat")).json())
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("lines[0].choices.milk"))
                .body("errors[0].kind", equalTo("choice-sold-out"));
        phone.order(anOrder().of("flat-white").json());
    }

    @Test
    void what_fills_a_set_is_counted_too() {
        left.count(HOSHI, "croissant", 1);
        phone.order(anOrder().of("morning-set").json());
        assertThat(left.of(HOSHI, "croissant")).isZero();
        phone.place(key(), anOrder().of("morning-set").json())
                .then()
                .statusCode(409)
                .body("errors[0].field", equalTo("lines[0].parts.food"));
        phone.order(anOrder()
                .line(Map.of("item", "morning-set", "quantity", 1, "parts", Map.of("food", "egg-sandwich")))
                .json());
    }

    @Test
    void a_basket_that_became_impossible_is_explained_line_by_line() {
        left.count(HOSHI, "soy-burger", 3);
        left.count(HOSHI, "dorayaki", 0);
        stock.soldOut(new StoreId(HOSHI), new StockId(OAT), null);
        phone.place(
                        key(),
                        anOrder()
                                .of("soy-burger", 2)
                                .of("drip-coffee")
                                .of("soy-burger", 2)
                                .of("dorayaki")
                                .line(with("caffe-latte", 1, "oat"))
                                .json())
                .then()
                .statusCode(409)
                .body("errors.field", equalTo(List.of("lines[2]", "lines[3]", "lines[4].choices.milk")))
                .body("errors.kind", equalTo(List.of("too-few-left", "item-sold-out", "choice-sold-out")))
                .body("errors.left", equalTo(List.of(1, 0, 0)))
                .body("errors[0].stores.store", hasItem(UMI))
                .body("errors[0].stores.name.en", hasItem("Umi Burger Shichirigahama"))
                .body("errors[1].stores", empty())
                .body("errors[2].stores", empty());
    }

    @Test
    void what_is_gone_until_a_time_says_when_it_is_back_and_is_back_then() {
        Instant until = clock.instant().plus(Duration.ofMinutes(30));
        stock.soldOut(new StoreId(HOSHI), new StockId(CAKE), until);
        phone.place(key(), anOrder().of(CAKE).json()).then().statusCode(409).body("errors[0].until", notNullValue());
        clock.advance(Duration.ofMinutes(31));
        phone.order(anOrder().of(CAKE).json());
    }

    @Test
    void a_count_that_holds_for_today_ends_with_the_day() {
        stock.count(new StoreId(HOSHI), new StockId(CAKE), 1, clock.instant().plus(Duration.ofHours(1)));
        phone.order(anOrder().of(CAKE).json());
        phone.place(key(), anOrder().of(CAKE).json()).then().statusCode(409);
        clock.advance(Duration.ofMinutes(61));
        phone.order(anOrder().of(CAKE).json());
    }

    @Test
    void what_was_fired_was_made_of_it_and_comes_back_only_when_staff_say_so() {
        left.count(HOSHI, CAKE, 2);
        Phone.Placed order = phone.paid(anOrder().of(CAKE).json());
        fired(order);
        cancel.because(ref(order), "TEST", NOBODY);
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(1);
        try (Wall wall = wall()) {
            assertThat(wall.command(Map.of("action", "add", "item", CAKE, "by", 4))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(left.of(HOSHI, CAKE)).isEqualTo(5);
    }

    @Test
    void a_change_takes_and_gives_back_what_it_differs_by() {
        left.count(UMI, PIE, 2);
        left.count(UMI, "fries", 1);
        Phone.Placed order =
                phone.paid(anOrder().at(UMI).of(PIE, 2).of("cheeseburger").json());
        assertThat(left.of(UMI, PIE)).isZero();
        edit(order, line(PIE, 1), line("cheeseburger", 1)).statusCode(200);
        assertThat(left.of(UMI, PIE)).isEqualTo(1);
        edit(order, line(PIE, 1), line("cheeseburger", 1), line("fries", 2))
                .statusCode(409)
                .body("errors[0].kind", equalTo("too-few-left"));
        edit(order, line("fries", 1)).statusCode(200);
        assertThat(left.of(UMI, PIE)).isEqualTo(2);
        assertThat(left.of(UMI, "fries")).isZero();
    }

    @Test
    void a_change_that_waits_for_its_payment_holds_both_and_gives_the_new_back_when_it_is_dropped() {
        left.count(UMI, PIE, 3);
        left.count(UMI, "fries", 1);
        Phone.Placed order = phone.paid(anOrder().at(UMI).of("fries").json());
        edit(order, line(PIE, 2)).statusCode(200).body("payAt", notNullValue());
        assertThat(left.of(UMI, PIE)).isEqualTo(1);
        assertThat(left.of(UMI, "fries")).isZero();
        phone.request()
                .post("/api/orders/" + order.id() + "/lines/withdrawal")
                .then()
                .statusCode(200);
        assertThat(left.of(UMI, PIE)).isEqualTo(3);
        assertThat(left.of(UMI, "fries")).isZero();
        edit(order, line(PIE, 3)).statusCode(200);
        cancel(order).statusCode(200);
        assertThat(left.of(UMI, PIE)).isEqualTo(3);
        assertThat(left.of(UMI, "fries")).isEqualTo(1);
    }

    @Test
    void a_change_that_is_paid_keeps_the_new_and_gives_the_old_back() {
        left.count(UMI, PIE, 3);
        left.count(UMI, "fries", 1);
        Phone.Placed order = phone.paid(anOrder().at(UMI).of("fries").json());
        String payAt = edit(order, line(PIE, 2)).statusCode(200).extract().path("payAt");
        String back = Phone.pay(new Phone.Placed(order.id(), payAt), Phone.GOOD_CARD);
        given().redirects().follow(false).get(java.net.URI.create(back)).then().statusCode(303);
        phone.see(order).body("lines.item", equalTo(List.of(PIE)));
        assertThat(left.of(UMI, PIE)).isEqualTo(1);
        assertThat(left.of(UMI, "fries")).isEqualTo(1);
    }

    @Test
    void a_substitute_is_taken_from_the_stock_and_the_last_one_is_not_given_twice() {
        left.count(HOSHI, "drip-coffee", 1);
        Phone.Placed first = phone.paid(anOrder().of("caffe-latte").json());
        Phone.Placed second = phone.paid(anOrder().of("caffe-latte").json());
        fired(first);
        fired(second);
        try (Wall wall = wall()) {
            for (Phone.Placed order : List.of(first, second)) {
                wall.command(
                        Map.of("action", "cannotMake", "ticket", order.id(), "lines", List.of(1), "why", "SOLD_OUT"));
            }
        }
        answer(first).statusCode(200);
        assertThat(left.of(HOSHI, "drip-coffee")).isZero();
        answer(second).statusCode(409).body("type", equalTo("https://matazu.dev/problems/substitute-gone"));
    }

    @Test
    void the_kitchen_counts_and_its_screens_hear_what_orders_leave() {
        try (Wall wall = wall()) {
            assertThat(wall.command(Map.of("action", "count", "item", CAKE, "left", 4))
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            phone.order(anOrder().of(CAKE).json());
            wall.next("change", change -> left(change.path("front")) == 3);
            assertThat(wall.command(Map.of("action", "count", "item", "unicorn", "left", 4))
                            .path("problem")
                            .path("status")
                            .asInt())
                    .isEqualTo(404);
            assertThat(wall.command(Map.of("action", "count", "item", CAKE, "left", -1))
                            .path("problem")
                            .path("status")
                            .asInt())
                    .isEqualTo(422);
            wall.command(Map.of("action", "soldOut", "item", CAKE));
            phone.place(key(), anOrder().of(CAKE).json()).then().statusCode(409);
            wall.command(Map.of("action", "backInStock", "item", CAKE));
            assertThat(left.of(HOSHI, CAKE)).isEqualTo(3);
        }
    }

    private ValidatableResponse answer(Phone.Placed order) {
        return phone.request()
                .body(Map.of("answer", "SUBSTITUTE", "item", "drip-coffee"))
                .post("/api/orders/" + order.id() + "/shortages/1")
                .then();
    }

    private static int left(JsonNode front) {
        for (JsonNode item : front.path("items")) {
            if (item.path("id").asText().equals(CAKE)) {
                return item.path("left").asInt(-1);
            }
        }
        return -1;
    }

    private void fired(Phone.Placed order) {
        clock.advance(Duration.ofMinutes(20));
        fire.due();
        phone.see(order).body("state", equalTo("FIRED"));
    }

    @SafeVarargs
    private ValidatableResponse edit(Phone.Placed order, Map<String, Object>... lines) {
        return phone.request()
                .body(Map.of("lines", List.of(lines)))
                .put("/api/orders/" + order.id() + "/lines")
                .then();
    }

    private ValidatableResponse cancel(Phone.Placed order) {
        return phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then();
    }

    private static Map<String, Object> line(String item, int quantity) {
        return Map.of("item", item, "quantity", quantity);
    }

    private static Map<String, Object> with(String item, int quantity, String milk) {
        return Map.of("item", item, "quantity", quantity, "choices", Map.of("milk", List.of(milk)));
    }

    private static OrderRef ref(Phone.Placed order) {
        return new OrderRef(new StoreId(HOSHI), UUID.fromString(order.id()));
    }

    private static String key() {
        return "key-" + UUID.randomUUID();
    }

    private Wall wall() {
        Wall wall = Wall.on(
                HOSHI,
                Tablet.paired(
                        HOSHI, demo.accessTo(new StoreId(HOSHI)).orElseThrow().pairingCode()));
        wall.hello("wall");
        return wall;
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        go.await();
                        return work.call();
                    }))
                    .toList();
            go.countDown();
            List<T> done = new java.util.ArrayList<>();
            for (Future<T> one : all) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
