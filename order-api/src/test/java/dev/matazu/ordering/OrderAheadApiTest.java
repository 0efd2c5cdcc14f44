package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.Stores;
import dev.matazu.testing.Orders;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders for another day. */
@ShopTest
class OrderAheadApiTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");

    @Inject
    Session database;

    @Inject
    Stores stores;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @AfterEach
    void openAsBefore() {
        open(OpeningHours.daily("00:00", "24:00"));
        set("orderAhead", "P7D");
    }

    @Test
    void each_day_that_the_store_takes_orders_for_has_its_own_times() {
        LocalDate today = today();
        quote(null).body("days[0]", equalTo(today.toString())).body("days", hasItem(inDays(7)));
        List<String> times = quote(inDays(3)).extract().path("slots.from");
        assertThat(times).hasSize(96).allSatisfy(time -> assertThat(dayOf(time)).isEqualTo(today.plusDays(3)));
        quote(inDays(9)).body("slots.size()", equalTo(0));
    }

    @Test
    void an_order_for_another_day_keeps_its_time_and_every_page_names_the_day() {
        String slot = slot(3);
        Phone.Placed order = phone.paid(coffee().readyAt(slot).json());
        phone.see(order).body("state", equalTo("PLACED")).body("promise.from", equalTo(slot));
        for (String language : List.of("en", "ja")) {
            String day = date(slot, language);
            page("/orders/" + order.id(), language).body(containsString(day));
            page("/orders", language).body(containsString(day));
        }
    }

    @Test
    void a_time_beyond_what_the_store_takes_orders_for_is_refused_with_the_last_one() {
        set("orderAhead", "P1D");
        place(coffee().readyAt(slotIn(Duration.ofDays(2))))
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/slot-too-far"))
                .body("until", containsString("T"))
                .body("errors[0].field", equalTo("slot"));
    }

    @Test
    void a_time_at_which_the_store_is_closed_is_neither_offered_nor_taken() {
        ZonedDateTime now = clock.instant().atZone(TOKYO);
        open(OpeningHours.daily(HOURS.format(now.minusHours(2)), HOURS.format(now.plusHours(2))));
        String closed = slotIn(Duration.ofDays(2).plusHours(6));
        List<String> times = quote(dayOf(closed).toString()).extract().path("slots.from");
        assertThat(times).isNotEmpty().doesNotContain(closed);
        place(coffee().readyAt(closed))
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/slot-closed"))
                .body("opensAt", containsString("T"));
        place(coffee().readyAt(slotIn(Duration.ofDays(2)))).statusCode(201);
    }

    @Test
    void nobody_sits_at_a_table_days_before() {
        place(coffee().eatIn().to("TABLE", null).readyAt(slot(2)))
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/pickup-another-day"));
        Phone.Placed order = phone.paid(coffee().eatIn().readyAt(slot(2)).json());
        phone.request()
                .body(Map.of("method", "TABLE"))
                .post("/api/orders/" + order.id() + "/arrival")
                .then()
                .statusCode(422);
        page("/orders/" + order.id(), "en").body(not(containsString("id=\"move\"")));
    }

    @Test
    void a_guest_chooses_the_day_and_then_the_time_without_any_script() {
        form("/s/hoshi-coffee/basket/lines", "item", "caffe-latte", "quantity", "1")
                .statusCode(303);
        form("/s/hoshi-coffee/basket", "dining", "EAT_IN", "method", "TABLE").statusCode(303);
        form("/s/hoshi-coffee/basket", "day", inDays(4), "time", "ASAP").statusCode(303);
        String basket = page("/s/hoshi-coffee/basket", "ja").extract().asString();
        String day = date(inDays(4) + "T03:00:00Z", "ja");
        assertThat(basket)
                .contains("<option value=\"" + inDays(4) + "\" selected>" + day)
                .contains("<select id=\"slot\" name=\"time\"")
                .containsPattern("お渡し</dt><dd>" + Pattern.quote(day) + " \\d\\d:\\d\\d")
                .containsPattern("value=\"COUNTER\" checked")
                .contains("コンビニ")
                .doesNotContain("id=\"time-ASAP\"", "本日");
        form("/s/hoshi-coffee/basket", "day", inDays(0)).statusCode(303);
        page("/s/hoshi-coffee/basket", "en")
                .body(allOf(containsString("id=\"time-ASAP\""), not(containsString("convenience store"))));
    }

    @Test
    void nobody_orders_for_a_time_of_another_day_that_they_have_not_seen() {
        form("/s/hoshi-coffee/basket/lines", "item", "caffe-latte", "quantity", "1")
                .statusCode(303);
        String seen = page("/s/hoshi-coffee/basket", "en").extract().asString();
        form(
                        "/s/hoshi-coffee/checkout",
                        "basket",
                        hidden(seen, "basket"),
                        "total",
                        hidden(seen, "total"),
                        "key",
                        hidden(seen, "key"),
                        "day",
                        inDays(4),
                        "time",
                        "ASAP",
                        "nickname",
                        "Aki")
                .statusCode(409)
                .body(allOf(containsString("Now choose the time"), containsString("<select id=\"slot\"")));
    }

    private static String hidden(String page, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).isTrue();
        return value.group(1);
    }

    private static Orders coffee() {
        return anOrder().of("caffe-latte");
    }

    private ValidatableResponse place(Orders order) {
        return phone.place("key-" + UUID.randomUUID(), order.json()).then();
    }

    private ValidatableResponse quote(String day) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("lines", List.of(Map.of("item", "caffe-latte", "quantity", 1)));
        asked.put("day", day);
        return phone.request()
                .body(asked)
                .post("/api/stores/hoshi-coffee/quotes")
                .then()
                .statusCode(200);
    }

    private String slot(int days) {
        return quote(inDays(days)).extract().path("slots[48].from");
    }

    private String slotIn(Duration ahead) {
        long quarter = Duration.ofMinutes(15).toSeconds();
        long time = clock.instant().plus(ahead).getEpochSecond() / quarter * quarter;
        return Instant.ofEpochSecond(time).toString();
    }

    private LocalDate today() {
        return clock.instant().atZone(TOKYO).toLocalDate();
    }

    private String inDays(int days) {
        return today().plusDays(days).toString();
    }

    private static LocalDate dayOf(String time) {
        return Instant.parse(time).atZone(TOKYO).toLocalDate();
    }

    private static String date(String time, String language) {
        return DateTimeFormatter.ofPattern(
                        language.equals("ja") ? "M月d日(E)" : "EEE d MMM", Locale.forLanguageTag(language))
                .format(dayOf(time));
    }

    private ValidatableResponse page(String path, String language) {
        return phone.request()
                .header("Accept-Language", language)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse form(String path, String... fields) {
        var request =
                phone.request().contentType("application/x-www-form-urlencoded").accept("text/html");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.redirects().follow(false).post(path).then();
    }

    private void open(OpeningHours hours) {
        stores.change(HOSHI, stores.of(HOSHI).settings().open(hours));
    }

    private void set(String setting, String value) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update ordering.store set settings ="
                                + " jsonb_set(settings, array[:setting], to_jsonb(cast(:value as text)))"
                                + " where id = 'hoshi-coffee'")
                        .setParameter("setting", setting)
                        .setParameter("value", value)
                        .executeUpdate());
    }
}
