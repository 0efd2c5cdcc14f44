package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.matazu.menu.SetStock;
import dev.matazu.menu.StockId;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings;
import dev.matazu.store.Stores;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request: a clear problem document of the right status, and nothing half-written. */
@ShopTest
class BadInputApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");

    @Inject
    Stores stores;

    @Inject
    SetStock stock;

    @Inject
    ShopClock clock;

    @Inject
    Session database;

    private final Phone phone = new Phone();
    private long ordersBefore;
    private long bookingsBefore;

    @BeforeEach
    void count() {
        ordersBefore = orders();
        bookingsBefore = bookings();
    }

    @AfterEach
    void nothing_was_half_written() {
        assertThat(orders()).isEqualTo(ordersBefore);
        assertThat(bookings()).as("held for orders that do not exist").isEqualTo(bookingsBefore);
    }

    @Test
    void an_unknown_store_is_not_found() {
        refused(anOrder().at("nowhere").of("caffe-latte").json(), 404, "unknown-store");
        refused(anOrder().at("No Where!").of("caffe-latte").json(), 404, "unknown-store");
        given().get("/api/stores/nowhere/menu").then().statusCode(404);
    }

    @Test
    void a_closed_store_says_when_it_opens() {
        StoreSettings open = stores.of(HOSHI).settings();
        try {
            stores.change(HOSHI, hours(open, stores.of(HOSHI)));
            refused(anOrder().of("caffe-latte").json(), 409, "store-closed").body("opensAt", containsString("T"));
        } finally {
            stores.change(HOSHI, open);
        }
    }

    @Test
    void a_paused_store_takes_no_order() {
        stores.pause(HOSHI, clock.instant().plus(Duration.ofMinutes(15)), "oven");
        try {
            refused(anOrder().of("caffe-latte").json(), 409, "store-paused");
        } finally {
            stores.resume(HOSHI);
        }
    }

    @Test
    void a_sold_out_item_is_named_in_the_readers_language() {
        stock.soldOut(HOSHI, StockId.item("cheesecake"), clock.instant().plus(Duration.ofHours(1)));
        try {
            phone.request()
                    .header("Accept-Language", "ja")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(anOrder().of("caffe-latte").of("cheesecake").json())
                    .post("/api/orders")
                    .then()
                    .statusCode(409)
                    .contentType(startsWith("application/problem+json"))
                    .body("errors.field", hasItem("lines[1]"))
                    .body("errors[0].detail", containsString("売り切れ"));
        } finally {
            stock.backInStock(HOSHI, StockId.item("cheesecake"));
        }
    }

    @Test
    void an_option_that_is_not_offered_a_quantity_of_0_or_10000_and_an_empty_basket_are_refused() {
        refused(
                        anOrder()
                                .line(Map.of("item", "caffe-latte", "quantity", 0))
                                .line(Map.of("item", "caffe-latte", "quantity", 10_000))
                                .line(Map.of(
                                        "item",
                                        "caffe-latte",
                                        "quantity",
                                        1,
                                        "choices",
                                        Map.of("milk", List.of("gold"))))
                                .json(),
                        422,
                        "basket-invalid")
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "lines[0].quantity",
                                "lines[1].quantity",
                                "lines[2].choices.milk",
                                "lines[2].choices.milk")));
        refused(anOrder().json(), 422, "basket-empty");
        refused(anOrder().of("caffe-latte").by("").json(), 422, "basket-invalid");
        refused(anOrder().of("caffe-latte").to("BAY", "1").json(), 422, "pickup-not-offered");
        refused(anOrder().of("caffe-latte").to("TABLE", null).json(), 422, "table-to-go");
    }

    @Test
    void broken_json_a_missing_key_and_a_huge_body_are_refused_in_words() {
        phone.request()
                .header("Idempotency-Key", "some-key-1")
                .body("{\"store\":")
                .post("/api/orders")
                .then()
                .statusCode(400)
                .body("type", equalTo(type("malformed-json")));
        phone.request()
                .body(anOrder().of("caffe-latte").json())
                .post("/api/orders")
                .then()
                .statusCode(400)
                .body("type", equalTo(type("idempotency-key-malformed")));
        phone.request()
                .header("Idempotency-Key", "some-key-2")
                .body("x".repeat(2_000_000))
                .post("/api/orders")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo(type("http-413")));
        phone.request()
                .contentType("text/plain")
                .body("hello")
                .post("/api/orders")
                .then()
                .statusCode(415)
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void a_wrong_token_gets_nowhere() {
        given().header("Authorization", "Bearer mzd_guessed")
                .get("/api/stores/hoshi-coffee/device")
                .then()
                .statusCode(401);
        given().get("/api/stores/hoshi-coffee/device")
                .then()
                .statusCode(401)
                .body("type", equalTo(type("device-needed")));
        given().contentType("application/json")
                .body(Map.of("code", "AAAA-AAAA"))
                .post("/api/pairings/claim")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .header("Stripe-Signature", "t=1,v1=00")
                .body("{}")
                .post("/stripe/webhook")
                .then()
                .statusCode(400)
                .body("type", equalTo(type("webhook-signature")));
    }

    @Test
    void another_sites_page_cannot_act_with_a_persons_cookies() {
        phone.request()
                .header("Origin", "https://evil.example")
                .header("Idempotency-Key", "some-key-3")
                .body(anOrder().of("caffe-latte").json())
                .post("/api/orders")
                .then()
                .statusCode(403)
                .body("type", equalTo(type("other-origin")));
    }

    private ValidatableResponse refused(Map<String, Object> order, int status, String kind) {
        return phone.place("key-" + UUID.randomUUID(), order)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo(type(kind)))
                .body("status", equalTo(status));
    }

    /** Opens an hour from now, for an hour. */
    private StoreSettings hours(StoreSettings settings, Store store) {
        var later = clock.instant()
                .atZone(store.zone())
                .toLocalTime()
                .withSecond(0)
                .withNano(0)
                .plusHours(1);
        return new StoreSettings(
                later.toString(),
                later.plusHours(1).toString(),
                settings.fireTrigger(),
                settings.proof(),
                settings.pickupMethods(),
                settings.tableMode(),
                settings.tables(),
                settings.bays(),
                settings.limits());
    }

    private long orders() {
        return count("select count(*) from ordering.placed_order");
    }

    private long bookings() {
        return count("select count(*) from kitchen.booking b where not exists"
                + " (select 1 from ordering.placed_order o where o.id = b.id)");
    }

    private long count(String query) {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(query, Long.class).getSingleResult());
    }

    private static String type(String kind) {
        return "https://matazu.dev/problems/" + kind;
    }
}
