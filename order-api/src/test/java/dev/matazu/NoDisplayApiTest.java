package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import dev.matazu.testing.WithDisplays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A kitchen without a display takes no mobile orders: nobody would see them. */
@ShopTest
class NoDisplayApiTest extends WithDisplays {

    private static final String STORE = "hoshi-coffee";
    private static final Duration TOO_LONG = Duration.ofSeconds(76);

    @Inject
    DemoAccess demo;

    @Inject
    OwnerAccess owner;

    private final Phone phone = new Phone();

    @AfterEach
    void needADisplayAgain() {
        needsDisplay(true);
    }

    @Test
    void orders_pause_and_say_why_and_come_in_again_as_soon_as_a_display_is_there() {
        try (Wall counter = Wall.on(STORE, tablet())) {
            counter.hello("counter");
            showOnce("wall");
            place().statusCode(201);

            clock.advance(TOO_LONG);
            counter.next("unseen", told -> told.hasNonNull("noDisplaySince"));
            place().statusCode(409).body("type", endsWith("no-display"));
            store().body("ready.kind", equalTo("NO_DISPLAY"));
            page().body(containsString("No screen in the kitchen is on"));
            office().body(
                            containsString("no wall and no expediter is on"),
                            not(containsString("orders come in as usual")));

            try (Wall wall = Wall.on(STORE, tablet())) {
                wall.hello("expediter");
                long seq = position();
                wall.acknowledge(seq);
                counter.next("unseen", told -> !told.hasNonNull("noDisplaySince"));
                place().statusCode(201);
                page().body(not(containsString("No screen in the kitchen is on")));
            }
        }
    }

    @Test
    void a_manager_who_wants_orders_all_the_same_has_them() {
        showOnce("wall");
        clock.advance(TOO_LONG);
        store().body("ready.kind", equalTo("NO_DISPLAY"));
        needsDisplay(false);
        store().body("ready.kind", equalTo("AT"));
        place().statusCode(201);
    }

    @Test
    void a_store_that_never_had_a_display_takes_orders_without() {
        try (Wall counter = Wall.on(STORE, tablet())) {
            long seq = counter.hello("counter").path("seq").asLong();
            counter.acknowledge(seq);
            await().untilAsserted(() -> assertThat(acknowledged("counter")).isEqualTo(1));
        }
        clock.advance(TOO_LONG);
        store().body("ready.kind", equalTo("AT"));
        place().statusCode(201);
    }

    /** A display comes, shows what there is, and goes. */
    private void showOnce(String screen) {
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.acknowledge(wall.hello(screen).path("seq").asLong());
            await().untilAsserted(() -> assertThat(acknowledged(screen)).isEqualTo(1));
        }
    }

    private long acknowledged(String screen) {
        return count("select count(*) from kitchen.display where store_id = '" + STORE + "' and screen = '" + screen
                + "' and acknowledged_at is not null");
    }

    private long position() {
        return count("select seq from kitchen.feed where store_id = '" + STORE + "'");
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(query).getSingleResult());
    }

    private void needsDisplay(boolean needed) {
        given().cookie("matazu-office", session())
                .redirects()
                .follow(false)
                .post("/office/displays/" + STORE + "/needed/" + (needed ? "on" : "off"))
                .then()
                .statusCode(303);
    }

    private ValidatableResponse place() {
        return phone.place(
                        "key-" + UUID.randomUUID(), anOrder().of("drip-coffee").json())
                .then();
    }

    private String session() {
        return given().redirects()
                .follow(false)
                .get("/owner/" + owner.link())
                .then()
                .extract()
                .cookie("matazu-office");
    }

    private ValidatableResponse office() {
        return given().cookie("matazu-office", session())
                .header("Accept-Language", "en")
                .get("/office/kitchen/" + STORE)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse store() {
        return given().get("/api/stores/" + STORE).then().statusCode(200);
    }

    private static ValidatableResponse page() {
        return given().header("Accept-Language", "en").get("/s/" + STORE).then().statusCode(200);
    }

    private Tablet tablet() {
        return Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
    }
}
