package dev.matazu.office;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.ordering.CountStranded;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Opening;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.SpecialDay;
import dev.matazu.testing.KeepsSettings;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A manager changes when a store is open. */
@ShopTest
class HoursPageApiTest extends KeepsSettings {

    /** Orders of other tests may be due at any time. */
    private static final String ANY = "9999";

    private static final String PAGE = "/office/hours/hoshi-coffee";

    @Inject
    OwnerAccess owner;

    @Inject
    CountStranded stranded;

    @Inject
    Clock clock;

    private final Phone phone = new Phone();

    @Test
    void a_week_is_saved_as_it_is_meant_also_when_typed_on_a_japanese_keyboard() {
        Map<String, String> week = week("11:00-22:00");
        week.put("FRIDAY", "１１：００〜１４：３０、 17 - 26:00");
        week.put("SUNDAY", "");
        week.put("lastOrder", "３０");
        send("/week", week).statusCode(303);
        assertThat(hours().on(DayOfWeek.FRIDAY))
                .extracting(Opening::toString)
                .containsExactly("11:00-14:30", "17:00-02:00");
        assertThat(hours().on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(hours().lastOrder()).isEqualTo(Duration.ofMinutes(30));
        page("en")
                .body(allOf(
                        containsString("value=\"11:00-14:30, 17:00-02:00\""),
                        containsString("until 02:00 on Saturday")));
        page("ja").body(containsString("土曜日 02:00まで"));
    }

    @Test
    void what_cannot_be_is_explained_at_its_field_and_what_was_typed_is_kept() {
        Map<String, String> week = week("11:00-22:00");
        week.put("MONDAY", "eleven to ten");
        week.put("TUESDAY", "11:00-15:00, 14:00-22:00");
        week.put("WEDNESDAY", "18:00-29:00");
        week.put("THURSDAY", "04:00-10:00");
        send("/week", week)
                .statusCode(422)
                .body(allOf(
                        containsString("value=\"eleven to ten\""),
                        containsString("id=\"wrong-MONDAY\""),
                        containsString("id=\"wrong-TUESDAY\""),
                        containsString("id=\"wrong-WEDNESDAY\""),
                        not(containsString("id=\"wrong-THURSDAY\""))));
        week = week("11:00-12:00");
        for (String minutes : List.of("60", "-5", "soon", "99999999999")) {
            week.put("lastOrder", minutes);
            send("/week", week).statusCode(422).body(containsString("id=\"wrong-lastOrder\""));
        }
        assertThat(stores.of(HOSHI).settings()).isEqualTo(before);
    }

    @Test
    void a_holiday_is_set_shown_to_guests_replaced_and_removed() {
        LocalDate day = stores.of(HOSHI).dayOf(clock.instant()).plusDays(3);
        holiday(day, "", ANY).statusCode(303);
        assertThat(hours().on(day)).isEmpty();
        phone.request()
                .header("Accept-Language", "ja")
                .accept("text/html")
                .get("/s/" + HOSHI)
                .then()
                .body(containsString("棚卸し"));
        holiday(day, "12:00-18:00", ANY).statusCode(303);
        assertThat(hours().on(day)).extracting(Opening::toString).containsExactly("12:00-18:00");
        send("/days/" + day + "/remove", Map.of()).statusCode(303);
        assertThat(hours().days()).isEmpty();
        holiday(day.minusDays(10), "", "0").statusCode(422).body(containsString("id=\"wrong-date\""));
        send("/days", Map.of("date", day.toString())).statusCode(422).body(containsString("id=\"wrong-english\""));
    }

    @Test
    void who_closes_over_promised_orders_is_told_how_many_and_none_is_cancelled() {
        LocalDate day = stores.of(HOSHI).dayOf(clock.instant()).plusDays(4);
        String slot = phone.request()
                .body(Map.of("lines", List.of(Map.of("item", "caffe-latte", "quantity", 1)), "day", day.toString()))
                .post("/api/stores/" + HOSHI + "/quotes")
                .then()
                .extract()
                .path("slots[40].from");
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").readyAt(slot).json());
        long due = stranded.with(HOSHI, hours().with(closed(day)));
        assertThat(due).isPositive();
        holiday(day, "", String.valueOf(due - 1))
                .statusCode(409)
                .body(allOf(
                        containsString("Orders promised for times that would be closed: " + due),
                        containsString("name=\"known\" value=\"" + due + "\""),
                        containsString("value=\"" + day + "\"")));
        assertThat(hours().days()).isEmpty();
        holiday(day, "", String.valueOf(due)).statusCode(303);
        assertThat(hours().on(day)).isEmpty();
        phone.see(order).body("state", equalTo("PLACED"));
        send("/days/" + day + "/remove", Map.of()).statusCode(303);
        phone.request().post("/api/orders/" + order.id() + "/cancel");
    }

    @Test
    void nobody_but_the_owner_sees_or_changes_hours() {
        given().get(PAGE).then().statusCode(401);
        given().contentType("application/x-www-form-urlencoded")
                .formParams(week("11:00-12:00"))
                .post(PAGE + "/week")
                .then()
                .statusCode(401);
        assertThat(stores.of(HOSHI).settings()).isEqualTo(before);
    }

    private static SpecialDay closed(LocalDate day) {
        return new SpecialDay(day, LocalText.of("Closed", "休業"), List.of());
    }

    private ValidatableResponse holiday(LocalDate day, String openings, String known) {
        return send(
                "/days",
                Map.of(
                        "date",
                        day.toString(),
                        "openings",
                        openings,
                        "english",
                        "Stocktaking",
                        "japanese",
                        "棚卸し",
                        "known",
                        known));
    }

    private static Map<String, String> week(String each) {
        Map<String, String> week = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day.name(), each);
        }
        week.put("known", ANY);
        return week;
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

    private OpeningHours hours() {
        return stores.of(HOSHI).settings().hours();
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
