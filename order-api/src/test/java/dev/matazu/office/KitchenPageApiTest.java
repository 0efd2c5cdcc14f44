package dev.matazu.office;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.kitchen.plan.Accuracy.Figures;
import dev.matazu.kitchen.plan.Ages;
import dev.matazu.kitchen.plan.Load;
import dev.matazu.kitchen.plan.LoadRules;
import dev.matazu.kitchen.plan.Loads;
import dev.matazu.kitchen.plan.OverrideLoad;
import dev.matazu.kitchen.plan.ReadAccuracy;
import dev.matazu.kitchen.plan.ReadMakeTimes;
import dev.matazu.kitchen.plan.SetAges;
import dev.matazu.kitchen.plan.Step;
import dev.matazu.kitchen.plan.SwitchLearning;
import dev.matazu.kitchen.ticket.ReadPaces;
import dev.matazu.platform.Actor;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner sees how a kitchen does, and steers what it does by itself. */
@ShopTest
class KitchenPageApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");
    private static final String PAGE = "/office/kitchen/hoshi-coffee";

    @Inject
    OwnerAccess owner;

    @Inject
    DemoAccess demo;

    @Inject
    SwitchLearning learning;

    @Inject
    ReadMakeTimes makeTimes;

    @Inject
    ReadAccuracy accuracy;

    @Inject
    ReadPaces paces;

    @Inject
    Loads loads;

    @Inject
    OverrideLoad override;

    @Inject
    SetAges ages;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @BeforeEach
    @AfterEach
    void asAtFirst() {
        learning.set(HOSHI, true);
        learning.forget(HOSHI);
        override.rule(HOSHI, null);
        ages.set(HOSHI, new Ages(minutes(5), minutes(8), minutes(15)));
        clock.reset();
        await().until(() -> loads.inForce(HOSHI) == Step.OPEN);
    }

    @Test
    void an_order_that_is_made_shows_as_kept_or_late_and_teaches_what_it_took() {
        Figures before = accuracy.of(HOSHI, 14).total();
        make(Duration.ofSeconds(100));

        Figures after = accuracy.of(HOSHI, 14).total();
        assertThat(after.orders()).isEqualTo(before.orders() + 1);
        String sum = "Ready in the time that the guest was shown first: " + after.inRange() + " of " + after.orders();
        page("en")
                .body(allOf(
                        containsString(sum),
                        containsString("Caffè Latte"),
                        containsString("bumps: 1"),
                        containsString("between 50 % and 200 %")));
        page("ja").body(allOf(containsString(after.orders() + "件中"), containsString("カフェラテ"), containsString("1回分")));
    }

    @Test
    void the_page_says_how_many_orders_were_slow_or_late_by_the_ages_of_the_screens() {
        ReadPaces.Paces before = paces.of(HOSHI, 14);
        make(minutes(40));

        ReadPaces.Paces after = paces.of(HOSHI, 14);
        assertThat(after.late()).isEqualTo(before.late() + 1);
        assertThat(after.slow()).isEqualTo(before.slow());
        page("en")
                .body(containsString(
                        "%d were slow and %d late when they were done".formatted(after.slow(), after.late())));
        page("ja").body(containsString("「遅れ」が%d件".formatted(after.late())));
    }

    @Test
    void a_store_without_orders_and_lessons_says_so() {
        given().cookie("matazu-office", owner())
                .get("/office/kitchen/umi-burger")
                .then()
                .statusCode(200)
                .body(containsString("Nothing is learned yet"));
    }

    @Test
    void what_was_learned_is_forgotten_item_by_item_or_all_at_once() {
        make(Duration.ofSeconds(100));
        send("/forget/hot-dog", Map.of()).statusCode(303);
        assertThat(makeTimes.of(HOSHI).items()).isNotEmpty();
        send("/forget/caffe-latte", Map.of()).statusCode(303);
        assertThat(makeTimes.of(HOSHI).items()).isEmpty();
        make(Duration.ofSeconds(100));
        send("/forget", Map.of()).statusCode(303);
        assertThat(makeTimes.of(HOSHI).items()).isEmpty();
        assertThat(makeTimes.of(HOSHI).paces()).isEmpty();
    }

    @Test
    void learning_is_switched_off_and_on_and_the_page_says_what_happens() {
        page("en").body(containsString("bumps teach nothing"));
        send("/learning/off", Map.of()).statusCode(303);
        assertThat(learning.isOn(HOSHI)).isFalse();
        page("en").body(allOf(containsString("Learning is off"), containsString("Yes, switch on")));
        make(Duration.ofSeconds(100));
        assertThat(makeTimes.of(HOSHI).items()).isEmpty();
        send("/learning/on", Map.of()).statusCode(303);
        assertThat(learning.isOn(HOSHI)).isTrue();
    }

    @Test
    void a_store_has_limits_of_its_own_until_it_takes_the_usual_ones_again() {
        send("/busy", limits("１０", "15", "25", "12")).statusCode(303);
        assertThat(loads.rules(HOSHI)).isEqualTo(LoadRules.of(minutes(10), minutes(15), minutes(25), minutes(12)));
        assertThat(loads.rules(new StoreId("umi-burger"))).isEqualTo(loads.usual());
        page("en")
                .body(allOf(
                        containsString("This store has times of its own"),
                        containsString("name=\"pause\" value=\"25\"")));
        send("/busy/usual", Map.of()).statusCode(303);
        assertThat(loads.own(HOSHI)).isEmpty();
        page("en")
                .body(containsString(
                        "name=\"pause\" value=\"" + loads.usual().pause().toMinutes() + "\""));
    }

    @Test
    void limits_that_do_not_fit_are_explained_at_their_field_and_what_was_typed_is_kept() {
        send("/busy", limits("20", "20", "15", "15"))
                .statusCode(422)
                .body(allOf(
                        containsString("more than the 20 minutes from which staff are warned"),
                        containsString("more than the 20 minutes from which guests get wider times"),
                        containsString("fewer than the 15 minutes"),
                        not(containsString("id=\"wrong-warn\"")),
                        containsString("name=\"resume\" value=\"15\"")));
        long most = loads.longest().toMinutes();
        for (String wrong : List.of("0", "-5", String.valueOf(most + 1), "soon", "99999999999", "")) {
            send("/busy", limits(wrong, "30", "45", "45"))
                    .statusCode(422)
                    .body(allOf(
                            containsString("id=\"wrong-warn\""),
                            containsString("whole minutes from 1 to " + most),
                            containsString("fewer than the 45 minutes"),
                            not(containsString("id=\"wrong-pause\""))));
        }
        assertThat(loads.own(HOSHI)).isEmpty();
    }

    @Test
    void every_screen_is_told_at_once_from_which_age_on_an_order_is_slow_late_or_not_collected() {
        Tablet tablet =
                Tablet.paired(HOSHI.value(), demo.accessTo(HOSHI).orElseThrow().pairingCode());
        try (Wall counter = Wall.on(HOSHI.value(), tablet)) {
            counter.hello("counter");
            send("/ages", Map.of("slow", "４", "late", "6", "uncollected", "10")).statusCode(303);
            JsonNode told = counter.next(
                    "change",
                    message -> message.path("kitchen")
                                    .path("ages")
                                    .path("uncollectedAfterSeconds")
                                    .asInt()
                            == 600);
            assertThat(told.path("kitchen")
                            .path("ages")
                            .path("warnAfterSeconds")
                            .asInt())
                    .isEqualTo(240);
            assertThat(told.path("kitchen")
                            .path("ages")
                            .path("lateAfterSeconds")
                            .asInt())
                    .isEqualTo(360);
        }
        page("en").body(containsString("name=\"uncollected\" value=\"10\""));
    }

    @Test
    void an_order_cannot_be_late_before_it_is_slow() {
        send("/ages", Map.of("slow", "6", "late", "6", "uncollected", "0"))
                .statusCode(422)
                .body(containsString("id=\"wrong-uncollected\""));
        send("/ages", Map.of("slow", "6", "late", "6", "uncollected", "10"))
                .statusCode(422)
                .body(allOf(containsString("give more than 6"), containsString("name=\"late\" value=\"6\"")));
        page("en").body(containsString("name=\"slow\" value=\"5\""));
    }

    @Test
    void the_page_says_what_is_in_force_now() {
        page("en").body(containsString("Now: orders come in as usual"));
        var until = clock.instant().plus(Duration.ofMinutes(30));
        var mio = new Actor(Actor.Kind.STAFF, "mio", "Mio");
        override.override(HOSHI, Load.Override.To.PAUSE, until, mio);
        try {
            page("en").body(allOf(containsString("Now: mobile orders pause"), containsString("by Mio")));
        } finally {
            override.end(HOSHI, mio);
        }
    }

    @Test
    void nobody_but_the_owner_sees_or_changes_it() {
        given().get(PAGE).then().statusCode(401);
        for (String path : List.of("/forget", "/learning/off", "/busy/usual")) {
            given().contentType("application/x-www-form-urlencoded")
                    .post(PAGE + path)
                    .then()
                    .statusCode(401);
        }
        given().contentType("application/x-www-form-urlencoded")
                .formParams(limits("1", "2", "3", "1"))
                .post(PAGE + "/busy")
                .then()
                .statusCode(401);
        assertThat(learning.isOn(HOSHI)).isTrue();
        assertThat(loads.own(HOSHI)).isEmpty();
    }

    /** A latte that is begun now and bumped after so long. */
    private void make(Duration takes) {
        Tablet tablet =
                Tablet.paired(HOSHI.value(), demo.accessTo(HOSHI).orElseThrow().pairingCode());
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        try (Wall wall = Wall.on(HOSHI.value(), tablet)) {
            wall.hello("wall");
            wall.command(Map.of("action", "start", "ticket", order.id(), "stations", List.of("bar")));
            clock.advance(takes);
            wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
            wall.ticket(order.id(), "DONE");
        }
    }

    private static Map<String, String> limits(String warn, String lengthen, String pause, String resume) {
        return Map.of("warn", warn, "lengthen", lengthen, "pause", pause, "resume", resume);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private ValidatableResponse send(String path, Map<String, String> fields) {
        return given().cookie("matazu-office", owner())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(PAGE + path)
                .then();
    }

    private ValidatableResponse page(String language) {
        return given().cookie("matazu-office", owner())
                .header("Accept-Language", language)
                .accept("text/html")
                .get(PAGE)
                .then()
                .statusCode(200);
    }

    private String owner() {
        return given().redirects()
                .follow(false)
                .get("/owner/" + owner.link())
                .then()
                .extract()
                .cookie("matazu-office");
    }
}
