package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.menu.Menu;
import dev.matazu.menu.Menus;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A paid order goes to another store, and its guest pays for one of the two. */
@ShopTest
class MoveOrderApiTest {

    private static final String SHIBUYA = "umi-burger";
    private static final StoreId EBISU = new StoreId("umi-ebisu");

    @Inject
    Stores stores;

    @Inject
    Menus menus;

    @Inject
    OpenKitchen kitchens;

    @Inject
    MoneyAtRest money;

    @Inject
    Payments payments;

    @Inject
    DemoAccess demo;

    private final Phone phone = new Phone();

    /** Sells burgers and fries, and no teriyaki. */
    @BeforeEach
    void openEbisu() {
        if (!stores.exists(EBISU)) {
            QuarkusTransaction.requiringNew().run(this::open);
        }
    }

    private void open() {
        Store shibuya = stores.of(new StoreId(SHIBUYA));
        Menu menu = menus.of(shibuya.id());
        LocalText name = new LocalText(Map.of("en", "Umi Burger Ebisu", "ja", "海バーガー 恵比寿"));
        kitchens.open(new KitchenSetup(
                EBISU,
                name,
                shibuya.zone(),
                ReadyBy.LAST_STATION,
                Duration.ofMinutes(5),
                Duration.ofMinutes(8),
                List.of("grill", "fry", "bar", "pack").stream()
                        .map(code -> new Station(new StationCode(code), name, 2, 2))
                        .toList()));
        stores.open(new Store(
                EBISU,
                name,
                shibuya.address(),
                shibuya.zone(),
                shibuya.currency(),
                shibuya.settings(),
                false,
                null,
                null));
        menus.write(
                EBISU,
                menu.categories(),
                menu.items().stream()
                        .filter(item -> !item.isSet() && !item.id().equals("teriyaki-burger"))
                        .toList());
    }

    @AfterEach
    void allIsWell() {
        Sandbox.wellAgain();
    }

    @Test
    void the_first_order_ends_when_the_one_at_the_other_store_is_paid() {
        Phone.Placed first = paid("cheeseburger");
        Phone.Placed second = moved(first);
        phone.see(first).body("state", equalTo("PLACED"));
        phone.see(second).body("state", equalTo("AWAITING_PAYMENT")).body("store", equalTo(EBISU.value()));
        pay(second);
        phone.see(first).body("state", equalTo("CANCELLED")).body("endReason", equalTo("MOVED"));
        phone.see(second).body("state", equalTo("PLACED"));
        money.of(ref(first));
        assertThat(payment(first).state()).isEqualTo(PaymentState.VOIDED);
        assertThat(payment(second).state()).isEqualTo(PaymentState.AUTHORISED);
    }

    @Test
    void an_order_at_the_other_store_that_nobody_pays_leaves_the_first_as_it_was() {
        Phone.Placed first = paid("cheeseburger");
        Phone.Placed second = moved(first);
        phone.request()
                .post("/api/orders/" + second.id() + "/cancellation")
                .then()
                .statusCode(200);
        phone.see(first).body("state", equalTo("PLACED"));
        assertThat(payment(first).state()).isEqualTo(PaymentState.AUTHORISED);
    }

    @Test
    void money_paid_at_the_other_store_goes_back_when_the_first_has_begun() {
        Phone.Placed first = paid("cheeseburger");
        Phone.Placed second = moved(first);
        phone.request()
                .body(Map.of("method", "COUNTER"))
                .post("/api/orders/" + first.id() + "/arrival")
                .then()
                .statusCode(200);
        pay(second);
        money.of(ref(second));
        phone.see(first).body("state", equalTo("FIRED"));
        phone.see(second).body("state", equalTo("CANCELLED")).body("endReason", equalTo("MOVED_TOO_LATE"));
        assertThat(payment(second).state()).isEqualTo(PaymentState.VOIDED);
    }

    @Test
    void asked_for_twice_with_one_key_it_is_one_order() {
        Phone.Placed first = paid("cheeseburger");
        String key = "move-" + UUID.randomUUID();
        String one = move(first, key).statusCode(201).extract().path("order.id");
        String two = move(first, key).statusCode(201).extract().path("order.id");
        assertThat(two).isEqualTo(one);
    }

    @Test
    void what_the_other_store_does_not_sell_is_named_line_by_line() {
        Phone.Placed first = paid("cheeseburger", "teriyaki-burger");
        move(first, "move-" + UUID.randomUUID())
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/move-not-sold"))
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("lines[1]"))
                .body("errors[0].detail", containsString("Umi Burger Ebisu"));
        phone.see(first).body("state", equalTo("PLACED"));
    }

    @Test
    void a_code_shown_at_the_wrong_store_names_the_right_one_and_the_guests_page_offers_to_move_or_cancel() {
        Phone.Placed order = paid("cheeseburger");
        String code = phone.see(order).extract().path("code");
        String number = phone.see(order).extract().path("number");
        Tablet tablet = Tablet.paired(
                "hoshi-coffee",
                demo.accessTo(new StoreId("hoshi-coffee")).orElseThrow().pairingCode());
        tablet.request()
                .queryParam("q", number)
                .get("/api/stores/hoshi-coffee/counter/orders")
                .then()
                .statusCode(200);
        page(order).body(not(containsString("You are at")));
        tablet.request()
                .queryParam("q", code)
                .get("/api/stores/hoshi-coffee/counter/orders")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://matazu.dev/problems/order-at-other-store"))
                .body("store", equalTo(SHIBUYA));
        page(order)
                .body(containsString("You are at Hoshi Coffee Nakameguro"))
                .body(containsString("/orders/" + order.id() + "/to/hoshi-coffee"))
                .body(containsString("id=\"cancel\""));
    }

    @Test
    void the_pages_lead_from_the_order_to_the_other_store() {
        Phone.Placed order = paid("cheeseburger");
        page(order).body(containsString("/orders/" + order.id() + "/to\""));
        html("/orders/" + order.id() + "/to").body(containsString("Umi Burger Ebisu"));
        html("/orders/" + order.id() + "/to/" + EBISU)
                .body(containsString("Move and pay"))
                .body(containsString("If you do not pay there, everything stays as it is."));
        html("/orders/" + order.id() + "/to/hoshi-coffee")
                .body(containsString("does not sell"))
                .body(not(containsString("Move and pay")));
    }

    private ValidatableResponse page(Phone.Placed order) {
        return html("/orders/" + order.id());
    }

    private ValidatableResponse html(String path) {
        return phone.request().accept("text/html").get(path).then().statusCode(200);
    }

    private Phone.Placed paid(String... items) {
        var order = anOrder().at(SHIBUYA);
        for (String item : items) {
            order.of(item);
        }
        return phone.paid(order.to("COUNTER", null).json());
    }

    private Phone.Placed moved(Phone.Placed first) {
        var answer = move(first, "move-" + UUID.randomUUID()).statusCode(201).extract();
        return new Phone.Placed(answer.path("order.id"), answer.path("payAt"));
    }

    private ValidatableResponse move(Phone.Placed first, String key) {
        return phone.request()
                .header("Idempotency-Key", key)
                .body(Map.of("store", EBISU.value()))
                .post("/api/orders/" + first.id() + "/move")
                .then();
    }

    private static void pay(Phone.Placed order) {
        given().redirects()
                .follow(false)
                .get(URI.create(Phone.pay(order, Phone.GOOD_CARD)))
                .then()
                .statusCode(303);
    }

    private Payment payment(Phone.Placed order) {
        return payments.latest(ref(order)).orElseThrow();
    }

    private OrderRef ref(Phone.Placed order) {
        String store = phone.see(order).extract().path("store");
        return new OrderRef(new StoreId(store), UUID.fromString(order.id()));
    }
}
