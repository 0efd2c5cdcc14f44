package dev.matazu.office;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.kitchen.device.PairDevice;
import dev.matazu.kitchen.display.DisplaySettings;
import dev.matazu.kitchen.display.DisplaySetups;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager sets displays from afar, and their screens follow at once. */
@ShopTest
class DisplaysPageApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");
    private static final StoreId UMI = new StoreId("umi-burger");
    private static final long AT_ONCE_MS = 1_000;

    @Inject
    OwnerAccess owner;

    @Inject
    PairDevice pair;

    @Inject
    Devices devices;

    @Inject
    DisplaySetups setups;

    private final String name = "Grill " + UUID.randomUUID().toString().substring(0, 6);
    private String session;
    private Tablet device;
    private UUID display;
    private Wall wall;

    @BeforeEach
    void pair() {
        session = given().redirects()
                .follow(false)
                .get("/owner/" + owner.link())
                .then()
                .extract()
                .cookie("matazu-office");
        device = invited(HOSHI, name);
        display = idOf(HOSHI, device);
        wall = Wall.on(HOSHI.value(), device);
    }

    @AfterEach
    void unpair() {
        wall.close();
        devices.revoke(HOSHI, display);
    }

    @Test
    void what_a_manager_saves_is_pushed_to_that_display_within_a_second() {
        assertThat(wall.hello("wall").at("/display/layout").asText()).isEqualTo("GRID");
        long before = System.nanoTime();
        send(fields("layout", "LIST", "textSize", "130", "theme", "LIGHT", "ages", "OWN", "warn", "３", "late", "7"))
                .statusCode(303);
        JsonNode told = told(1);
        assertThat(Duration.ofNanos(System.nanoTime() - before).toMillis()).isLessThan(AT_ONCE_MS);
        assertThat(told.path("layout").asText()).isEqualTo("LIST");
        assertThat(told.path("textSize").asInt()).isEqualTo(130);
        assertThat(told.path("theme").asText()).isEqualTo("LIGHT");
        assertThat(told.path("warnAfterSeconds").asInt()).isEqualTo(180);
        assertThat(told.path("lateAfterSeconds").asInt()).isEqualTo(420);
        assertThat(wall.hello("wall").path("display")).isEqualTo(told);
        page().statusCode(200).body(containsString("value=\"LIST\" checked"));
    }

    @Test
    void a_manager_says_yes_to_a_new_display_and_names_its_stations() {
        JsonPath asked = given().post("/api/pairings?store=hoshi-coffee")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String approve = URI.create(asked.getString("approveUrl")).getPath() + "?code=" + asked.getString("code");
        assertThat(approve).startsWith("/office/displays/hoshi-coffee?");
        given().cookie("matazu-office", session)
                .accept("text/html")
                .get(approve)
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + asked.getString("code") + "\""));
        String called = "Bar " + name;
        connect(asked.getString("code"), " ").statusCode(422).body(containsString("A display needs a name"));
        connect("ABCD 23", called).statusCode(404).body(allOf(containsString(called), containsString("ABCD 23")));
        connect(asked.getString("code"), called).statusCode(303);
        connect(asked.getString("code"), called).statusCode(303);
        Tablet bar = Tablet.claimed(HOSHI.value(), asked.getString("id"), asked.getString("secret"));
        try (Wall shown = Wall.on(HOSHI.value(), bar)) {
            JsonNode display = shown.hello("wall").path("display");
            assertThat(display.path("name").asText()).isEqualTo(called);
            assertThat(display.path("stations").toString()).isEqualTo("[\"bar\"]");
        }
        devices.revoke(HOSHI, idOf(HOSHI, bar));
        connect(asked.getString("code"), called).statusCode(404);
    }

    private ValidatableResponse connect(String code, String called) {
        return given().cookie("matazu-office", session)
                .contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .redirects()
                .follow(false)
                .formParam("code", code)
                .formParam("name", called)
                .formParam("stations", "bar", "nowhere")
                .post("/office/displays/" + HOSHI)
                .then();
    }

    @Test
    void a_screen_that_missed_it_hears_it_with_its_next_hello() {
        JsonNode snapshot = wall.hello("wall");
        wall.close();
        send(fields("layout", "LIST")).statusCode(303);
        wall = Wall.on(HOSHI.value(), device);
        wall.hello("wall", snapshot.path("epoch").asText(), snapshot.path("seq").asLong());
        assertThat(told(1).path("layout").asText()).isEqualTo("LIST");
    }

    @Test
    void the_same_sent_twice_is_set_once() {
        send(fields("layout", "LIST")).statusCode(303);
        send(fields("layout", "LIST")).statusCode(303);
        assertThat(setups.of(HOSHI, display).version()).isEqualTo(1);
    }

    @Test
    void what_a_cook_chooses_at_the_screen_is_kept_and_shown_in_the_office() {
        wall.hello("wall");
        ok(wall.command(Map.of("action", "setDisplay", "stations", List.of("bar"), "muted", true, "textSize", 115)));
        DisplaySettings set = setups.of(HOSHI, display).settings();
        assertThat(set.stations()).hasToString("[bar]");
        assertThat(set.sounds().muted()).isTrue();
        assertThat(set.textSize()).isEqualTo(115);
        assertThat(set.layout()).isEqualTo(DisplaySettings.Layout.GRID);
        page().body(allOf(containsString("value=\"bar\" checked"), containsString("value=\"115\" checked")));
        wall.close();
        wall = Wall.on(HOSHI.value(), device);
        assertThat(wall.hello("wall").at("/display/stations/0").asText()).isEqualTo("bar");
    }

    @Test
    void a_choice_from_before_a_manager_set_it_comes_too_late_and_does_no_harm() {
        wall.hello("wall");
        ok(wall.command(Map.of("action", "setDisplay", "textSize", 85, "seen", 0)));
        send(fields("textSize", "130")).statusCode(303);
        ok(wall.command(Map.of("action", "setDisplay", "textSize", 100, "seen", 1)));
        assertThat(setups.of(HOSHI, display).settings().textSize()).isEqualTo(130);
        ok(wall.command(Map.of("action", "setDisplay", "textSize", 100, "seen", 2)));
        ok(wall.command(Map.of("action", "setDisplay", "muted", true, "seen", 2)));
        assertThat(setups.of(HOSHI, display).settings().textSize()).isEqualTo(100);
        assertThat(setups.of(HOSHI, display).settings().sounds().muted()).isTrue();
    }

    @Test
    void a_choice_that_was_queued_for_an_hour_still_holds() {
        wall.hello("wall");
        ok(wall.command(Map.of("action", "setDisplay", "textSize", 85, "given", "2026-01-01T00:00:00Z")));
        assertThat(setups.of(HOSHI, display).settings().textSize()).isEqualTo(85);
    }

    @Test
    void a_screen_cannot_choose_what_there_is_not() {
        wall.hello("wall");
        assertThat(wall.command(Map.of("action", "setDisplay", "textSize", 99))
                        .at("/problem/status")
                        .asInt())
                .isEqualTo(400);
        assertThat(wall.command(Map.of("action", "setDisplay", "stations", List.of("No such")))
                        .at("/problem/status")
                        .asInt())
                .isEqualTo(400);
        assertThat(setups.of(HOSHI, display).version()).isZero();
    }

    @Test
    void what_cannot_be_is_explained_at_its_field_and_nothing_is_saved() {
        send(fields(
                        "name", "x".repeat(31),
                        "layout", "CIRCLE",
                        "ages", "OWN",
                        "warn", "8",
                        "late", "8",
                        "key-bump", "F1",
                        "key-start", "f1",
                        "key-undo", "5"))
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"wrong-name\""),
                        containsString("href=\"#layout\""),
                        containsString("id=\"wrong-late\""),
                        not(containsString("id=\"wrong-warn\"")),
                        containsString("id=\"wrong-key-start\""),
                        containsString("id=\"wrong-key-undo\""),
                        not(containsString("id=\"wrong-key-bump\"")),
                        containsString("value=\"F1\"")));
        assertThat(setups.of(HOSHI, display).version()).isZero();
    }

    @Test
    void keys_are_taken_however_they_are_written_and_an_action_may_have_none() {
        send(fields("key-bump", " home ", "key-start", "Ｂ", "key-undo", "", "digits", "BUMP"))
                .statusCode(303);
        JsonNode display = wall.hello("wall").path("display");
        assertThat(display.at("/keys/bump").asText()).isEqualTo("Home");
        assertThat(display.at("/keys/start").asText()).isEqualTo("b");
        assertThat(display.at("/keys/undo").asText()).isEmpty();
        assertThat(display.path("digits").asText()).isEqualTo("BUMP");
    }

    @Test
    void two_displays_of_a_store_never_have_one_name() {
        Tablet other = invited(HOSHI, name.toUpperCase(Locale.ROOT));
        UUID second = idOf(HOSHI, other);
        try {
            assertThat(setups.of(HOSHI, second).name()).endsWith(" 2");
            send(fields("name", setups.of(HOSHI, second).name()))
                    .statusCode(422)
                    .body(containsString("id=\"wrong-name\""));
            send(fields("name", name + " b")).statusCode(303);
            assertThat(setups.of(HOSHI, display).name()).isEqualTo(name + " b");
        } finally {
            devices.revoke(HOSHI, second);
        }
    }

    @Test
    void a_display_says_which_it_is() {
        wall.hello("board");
        post(address(HOSHI, display) + "/name", Map.of()).statusCode(303);
        JsonNode told = told(0);
        assertThat(told.path("name").asText()).isEqualTo(name);
        assertThat(told.path("showNameUntil").asText()).isNotEmpty();
    }

    @Test
    void another_stores_display_is_not_found() {
        Tablet burger = invited(UMI, name);
        UUID foreign = idOf(UMI, burger);
        try {
            for (String address : List.of(address(HOSHI, foreign), address(HOSHI, UUID.randomUUID()))) {
                given().cookie("matazu-office", session)
                        .accept("text/html")
                        .get(address)
                        .then()
                        .statusCode(404);
                post(address, fields()).statusCode(404);
                post(address + "/name", Map.of()).statusCode(404);
            }
            assertThat(setups.of(UMI, foreign).version()).isZero();
        } finally {
            devices.revoke(UMI, foreign);
        }
    }

    @Test
    void a_manager_sets_the_displays_of_their_own_store_only_and_nobody_else_does() {
        Tablet counter = invited(UMI, "Counter " + name);
        UUID id = idOf(UMI, counter);
        try {
            forBrowser(counter).get("/office/displays/" + UMI).then().statusCode(401);
            counter.signIn("Mio", "3690");
            forBrowser(counter)
                    .get("/office/displays/" + UMI)
                    .then()
                    .statusCode(200)
                    .body(containsString("Counter " + name));
            forBrowser(counter).get(address(UMI, id)).then().statusCode(200);
            forBrowser(counter).get(address(HOSHI, display)).then().statusCode(401);
            given().header("Authorization", counter.bearer())
                    .accept("text/html")
                    .get(address(HOSHI, display))
                    .then()
                    .statusCode(403);
            given().accept("text/html").get(address(HOSHI, display)).then().statusCode(401);
        } finally {
            devices.revoke(UMI, id);
        }
    }

    private static RequestSpecification forBrowser(Tablet tablet) {
        return tablet.request().accept("text/html");
    }

    private JsonNode told(int version) {
        return wall.next(
                        "change",
                        change -> change.at("/display/device").asText().equals(display.toString())
                                && change.at("/display/version").asInt() == version)
                .path("display");
    }

    private static String address(StoreId store, UUID display) {
        return "/office/displays/" + store + "/" + display;
    }

    private Tablet invited(StoreId store, String called) {
        return Tablet.paired(store.value(), pair.invite(store, called, "test", Duration.ofDays(1), false));
    }

    private static UUID idOf(StoreId store, Tablet tablet) {
        return UUID.fromString(tablet.request()
                .get("/api/stores/" + store + "/device")
                .then()
                .extract()
                .path("id"));
    }

    private ValidatableResponse page() {
        return given().cookie("matazu-office", session)
                .accept("text/html")
                .get(address(HOSHI, display))
                .then();
    }

    /** The form as it is, but for these. */
    private Map<String, String> fields(String... changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", name,
                "layout", "GRID",
                "textSize", "100",
                "theme", "DARK",
                "sort", "BEGIN",
                "ages", "STORE",
                "sounds", "new",
                "volume", "100",
                "digits", "SELECT",
                "key-bump", "Enter"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private ValidatableResponse send(Map<String, String> fields) {
        return post(address(HOSHI, display), fields);
    }

    private ValidatableResponse post(String address, Map<String, String> fields) {
        return given().cookie("matazu-office", session)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(address)
                .then();
    }

    private static void ok(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    }
}
