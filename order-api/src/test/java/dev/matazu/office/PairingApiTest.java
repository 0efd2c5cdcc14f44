package dev.matazu.office;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.kitchen.device.PairDevice;
import dev.matazu.kitchen.device.Presence;
import dev.matazu.kitchen.device.Secret;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a screen gets into a store, how it is put out again, and how people sign in on it. */
@ShopTest
class PairingApiTest {

    private static final String UMI = "umi-burger";

    @Inject
    OwnerAccess owner;

    @Inject
    DemoAccess demo;

    @Inject
    PairDevice pair;

    @Inject
    Presence presence;

    @Inject
    Devices devices;

    @Inject
    EntityManager database;

    @Inject
    ShopClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void a_screen_waits_until_the_owner_approves_its_code_and_claims_its_token_once() {
        JsonPath asked =
                given().post("/api/pairings").then().statusCode(200).extract().jsonPath();
        claim(asked).statusCode(202);
        approve(owner(), asked.getString("code")).statusCode(303);
        String token = claim(asked)
                .statusCode(200)
                .body("store", equalTo(UMI))
                .extract()
                .cookie("matazu-device-" + UMI);
        claim(asked).statusCode(404);
        given().cookie("matazu-device-" + UMI, token)
                .get("/api/stores/" + UMI + "/device")
                .then()
                .statusCode(200)
                .body("name", startsWith("Wall by the grill"));
    }

    @Test
    void nobody_but_the_owner_approves_and_an_old_code_is_worth_nothing() {
        JsonPath asked =
                given().post("/api/pairings").then().statusCode(200).extract().jsonPath();
        approve("guessed", asked.getString("code")).statusCode(401);
        clock.advance(Duration.ofMinutes(11));
        approve(owner(), asked.getString("code")).statusCode(404);
        claim(asked).statusCode(404);
    }

    @Test
    void an_approved_screen_is_listed_before_it_has_come() {
        JsonPath asked =
                given().post("/api/pairings").then().statusCode(200).extract().jsonPath();
        String owner = owner();
        approve(owner, asked.getString("code")).statusCode(303);
        devices(owner).body(containsString("Approved, starts in seconds"));
        claim(asked).statusCode(200);
        devices(owner).body(not(containsString("Approved, starts in seconds")));
    }

    @Test
    void an_invitation_is_taken_however_it_is_typed_and_only_once() {
        String code = pair.invite(new StoreId(UMI), "Bar", "Owner", Duration.ofDays(1), false);
        String owner = owner();
        devices(owner).body(containsString(code));
        String typed = " " + code.toLowerCase(Locale.ROOT).replace("-", "  ") + " ";
        invited(typed).statusCode(200).body("store", equalTo(UMI));
        invited(typed).statusCode(404).body("detail", containsString("make a new one"));
        devices(owner).body(not(containsString(code)));
    }

    @Test
    void the_office_tells_what_a_screen_shows_and_whether_it_is_there() {
        Tablet tablet =
                Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode());
        String id = tablet.request()
                .get("/api/stores/" + UMI + "/device")
                .then()
                .extract()
                .path("id");
        tablet.request().get("/kitchen/" + UMI + "/wall?station=grill").then().statusCode(200);
        Presence.Seen opened = presence.of(UUID.fromString(id)).orElseThrow();
        assertThat(opened.screen()).isEqualTo("wall");
        assertThat(opened.stations()).containsExactly("grill");
        try (Wall wall = Wall.on(UMI, tablet)) {
            wall.hello("wall");
            assertThat(presence.of(UUID.fromString(id)).orElseThrow().isConnected())
                    .isTrue();
            devices(owner()).body(containsString("Kitchen wall: Grill"));
        }
    }

    @Test
    void the_office_names_the_whole_address_that_a_new_device_opens() {
        String there = given().cookie("matazu-office", owner())
                .header("Host", "order.example.jp")
                .accept("text/html")
                .get("/office/devices")
                .then()
                .extract()
                .asString();
        assertThat(there).containsPattern("http://[^/\"]+/kitchen/pair");
        assertThat(there).doesNotContain("order.example.jp");
    }

    @Test
    void a_restart_does_not_forget_when_a_device_was_last_seen() {
        Tablet tablet =
                Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode());
        String id = tablet.request()
                .get("/api/stores/" + UMI + "/device")
                .then()
                .extract()
                .path("id");
        Instant paired = seenAt(id);
        clock.advance(Duration.ofMinutes(5));
        tablet.request().get("/kitchen/" + UMI + "/wall").then().statusCode(200);
        presence.keep();
        assertThat(seenAt(id)).isAfterOrEqualTo(paired.plus(Duration.ofMinutes(5)));
    }

    private Instant seenAt(String device) {
        return devices.all().stream()
                .filter(one -> one.id().toString().equals(device))
                .findFirst()
                .orElseThrow()
                .seenAt();
    }

    @Test
    void the_owners_link_opens_the_office_once() {
        String link = owner.link();
        given().redirects().follow(false).get("/owner/" + link).then().statusCode(303);
        given().accept("text/html")
                .redirects()
                .follow(false)
                .get("/owner/" + link)
                .then()
                .statusCode(404)
                .body(containsString("used already"));
    }

    @Test
    void whoever_guesses_codes_or_asks_without_end_has_to_wait() {
        for (int i = 0; i < 10; i++) {
            guess("203.0.113.7").statusCode(404);
        }
        guess("203.0.113.7").statusCode(429).header("Retry-After", matchesPattern("[1-9]\\d*"));
        guess("203.0.113.8").statusCode(404);
        for (int i = 0; i < 30; i++) {
            from("203.0.113.9").post("/api/pairings").then().statusCode(200);
        }
        from("203.0.113.9").post("/api/pairings").then().statusCode(429).body("type", endsWith("too-many-attempts"));
    }

    @Test
    void a_page_of_another_site_gets_no_socket_with_the_screens_cookie() {
        Tablet tablet =
                Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode());
        assertThat(Wall.handshake(UMI, tablet, "https://evil.example")).isEqualTo(401);
        assertThat(Wall.handshake(UMI, tablet, "http://localhost:" + RestAssured.port))
                .isEqualTo(101);
    }

    @Test
    void a_revoked_screen_is_cut_off_at_once_and_does_not_get_in_again() {
        Tablet tablet =
                Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode());
        String id = tablet.request()
                .get("/api/stores/" + UMI + "/device")
                .then()
                .extract()
                .path("id");
        try (Wall wall = Wall.on(UMI, tablet)) {
            wall.hello("wall");
            given().cookie("matazu-office", owner())
                    .redirects()
                    .follow(false)
                    .post("/office/devices/" + UMI + "/" + id + "/revoke")
                    .then()
                    .statusCode(303);
            wall.next("closed", closed -> closed.path("code").asInt() == 1008);
        }
        tablet.request().get("/api/stores/" + UMI + "/device").then().statusCode(401);
    }

    @Test
    void a_screen_that_was_revoked_by_another_node_is_cut_off_at_the_next_heartbeat() {
        Tablet tablet =
                Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode());
        try (Wall wall = Wall.on(UMI, tablet)) {
            wall.hello("wall");
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery("update kitchen.device set revoked_at = :now"
                                    + " where store_id = :store and token_hash = :hash")
                            .setParameter("now", clock.instant())
                            .setParameter("store", UMI)
                            .setParameter("hash", Secret.hash(tablet.token()))
                            .executeUpdate());
            wall.next("closed", closed -> closed.path("code").asInt() == 1008);
        }
    }

    @Test
    void five_wrong_pins_lock_it_even_for_the_right_one_until_the_time_is_up() {
        Tablet tablet =
                Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode());
        List<Map<String, String>> staff = tablet.request()
                .get("/api/stores/" + UMI + "/staff")
                .then()
                .extract()
                .jsonPath()
                .getList("$");
        String ken = staff.stream()
                .filter(one -> one.get("name").equals("Ken"))
                .findFirst()
                .orElseThrow()
                .get("id");
        for (int i = 0; i < 4; i++) {
            signIn(tablet, ken, "0000").statusCode(401);
        }
        signIn(tablet, ken, "0000").statusCode(429);
        signIn(tablet, ken, "1470").statusCode(429).header("Retry-After", containsString(""));
        clock.advance(Duration.ofMinutes(6));
        signIn(tablet, ken, "1470").statusCode(200).body("staff.name", equalTo("Ken"));
    }

    private static ValidatableResponse signIn(Tablet tablet, String staff, String pin) {
        return tablet.request()
                .body(Map.of("staff", staff, "pin", pin))
                .post("/api/stores/" + UMI + "/staff/sign-in")
                .then();
    }

    private static ValidatableResponse devices(String session) {
        return given().cookie("matazu-office", session)
                .accept("text/html")
                .get("/office/devices")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse invited(String code) {
        return given().contentType("application/json")
                .body(Map.of("code", code))
                .post("/api/pairings/claim")
                .then();
    }

    private static ValidatableResponse guess(String address) {
        return from(address)
                .contentType("application/json")
                .body(Map.of("code", "ABCD-2345"))
                .post("/api/pairings/claim")
                .then();
    }

    /** Through a proxy, which says for whom. */
    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static ValidatableResponse claim(JsonPath asked) {
        return given().contentType("application/json")
                .body(Map.of("secret", asked.getString("secret")))
                .post("/api/pairings/" + asked.getString("id") + "/claim")
                .then();
    }

    private static ValidatableResponse approve(String session, String code) {
        return given().cookie("matazu-office", session)
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .formParam("code", code)
                .formParam("store", UMI)
                .formParam("name", "Wall by the grill")
                .post("/office/devices")
                .then();
    }

    /** The owner's browser: the cookie that a one-time link left there. */
    private String owner() {
        return given().redirects()
                .follow(false)
                .get("/owner/" + owner.link())
                .then()
                .extract()
                .cookie("matazu-office");
    }
}
