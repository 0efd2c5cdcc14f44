package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.matazu.platform.LocalText;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.SpecialDay;
import dev.matazu.store.Store;
import dev.matazu.testing.KeepsSettings;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a store's hours mean for whoever orders. */
@ShopTest
class OpeningHoursApiTest extends KeepsSettings {

    @Inject
    Clock clock;

    private final Phone phone = new Phone();

    @Test
    void after_the_last_order_nothing_is_taken_and_everybody_is_told_when_it_opens() {
        open(aroundNow(Duration.ofHours(1), Duration.ofMinutes(90)));
        place(null)
                .statusCode(409)
                .body("type", equalTo("https://matazu.dev/problems/last-order-over"))
                .body("opensAt", containsString("T"));
        quote(null)
                .body("ready.kind", equalTo("CLOSED"))
                .body("ready.ready.lastOrder", containsString("T"))
                .body("days.size()", equalTo(0));
        page("en").body(allOf(containsString("Last orders were until"), containsString("Last orders are over")));
        page("ja").body(containsString("ラストオーダー"));
    }

    @Test
    void the_times_of_a_day_end_before_its_last_order() {
        open(aroundNow(Duration.ofHours(4), Duration.ofHours(1)));
        Store store = stores.of(HOSHI);
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        Instant last = store.hours().lastOrderAt(tomorrow).orElseThrow();
        List<String> times = quote(store.dayOf(tomorrow).toString()).extract().path("slots.from");
        assertThat(times)
                .isNotEmpty()
                .allSatisfy(time -> assertThat(Instant.parse(time)).isBefore(last));
        place(last.plus(Duration.ofMinutes(10)))
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/slot-after-last-order"))
                .body("opensAt", containsString("T"));
    }

    @Test
    void a_holiday_is_named_and_no_day_to_order_for() {
        LocalDate today = stores.of(HOSHI).dayOf(clock.instant());
        LocalText name = LocalText.of("Moving day", "引っ越しの日");
        OpeningHours always = OpeningHours.daily("00:00", "24:00");
        open(always.with(new SpecialDay(today.plusDays(2), name, List.of())));
        quote(null)
                .body("days", hasItem(today.plusDays(1).toString()))
                .body(
                        "days",
                        org.hamcrest.Matchers.not(hasItem(today.plusDays(2).toString())));
        open(always.with(new SpecialDay(today, name, List.of())));
        page("en").body(containsString("Closed today: Moving day"));
        page("ja").body(containsString("本日休業（引っ越しの日）"));
    }

    @Test
    void a_store_that_does_not_know_when_it_opens_says_so() {
        open(new OpeningHours(Map.of(), null, null));
        place(null)
                .statusCode(409)
                .body("type", equalTo("https://matazu.dev/problems/store-closed"))
                .body("opensAt", nullValue());
        page("en").body(containsString("until further notice"));
    }

    /** Open since two hours ago and for so long still. */
    private OpeningHours aroundNow(Duration left, Duration lastOrder) {
        LocalTime now = stores.of(HOSHI)
                .time()
                .local(clock.instant())
                .toLocalTime()
                .withSecond(0)
                .withNano(0);
        OpeningHours daily =
                OpeningHours.daily(now.minusHours(2).toString(), now.plus(left).toString());
        return new OpeningHours(daily.week(), lastOrder, null);
    }

    private ValidatableResponse place(Instant slot) {
        var order = anOrder().of("caffe-latte");
        return phone.place("key-" + UUID.randomUUID(), (slot == null ? order : order.readyAt(slot.toString())).json())
                .then();
    }

    private ValidatableResponse quote(String day) {
        Map<String, Object> asked = new java.util.HashMap<>();
        asked.put("lines", List.of(Map.of("item", "caffe-latte", "quantity", 1)));
        asked.put("day", day);
        return phone.request()
                .body(asked)
                .post("/api/stores/" + HOSHI + "/quotes")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse page(String language) {
        return phone.request()
                .header("Accept-Language", language)
                .accept("text/html")
                .get("/s/" + HOSHI)
                .then()
                .statusCode(200);
    }
}
