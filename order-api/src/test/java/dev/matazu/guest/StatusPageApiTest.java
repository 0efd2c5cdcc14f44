package dev.matazu.guest;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a guest reads of an order that did not go straight on. */
@ShopTest
class StatusPageApiTest {

    private static final String STORE = "hoshi-coffee";
    private static final Pattern SUM = Pattern.compile("<dt[^>]*>([^<]+)</dt><dd[^>]*>([^<]+)</dd>");

    @Inject
    DemoAccess demo;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();
    private Tablet tablet;
    private Wall wall;

    @BeforeEach
    void open() {
        tablet = Tablet.paired(
                        STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode())
                .signIn("Hana", "2580");
        wall = Wall.on(STORE, tablet);
        wall.hello("wall");
    }

    @AfterEach
    void close() {
        wall.close();
        clock.reset();
    }

    @Test
    void a_cheaper_substitute_is_shown_with_what_was_paid_what_went_back_and_what_it_costs_now() {
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").of("croissant").json());
        cannotMake(order);
        assertThat(page(order)).contains("We are out of Caffè Latte").doesNotContain("can no longer be cancelled");
        answer(order, "drip-coffee");
        assertThat(sums(page(order))).isEqualTo("Paid ¥800, Returned −¥60, Total ¥740");
        assertThat(page(order))
                .contains("We were out of Caffè Latte", "You get Drip Coffee instead.", "Banks take 3–10 days")
                .contains("<s>¥480</s>", ">¥420<", "instead of Caffè Latte")
                .doesNotContain("Your money");
        ready(order);
        assertThat(outcome(order)).isEqualTo("The guest gets Drip Coffee instead.");
        tablet(order, "hand-over", Map.of("override", Map.of("reason", "phone is dead")));
        assertThat(outcome(order)).isEqualTo("The guest got Drip Coffee instead.");
        assertThat(page(order)).contains("You got Drip Coffee instead.").doesNotContain("goes on");
    }

    @Test
    void another_filling_of_a_set_leaves_the_set_as_it_is() {
        Phone.Placed order = phone.paid(anOrder().of("morning-set").json());
        cannotMake(order);
        assertThat(page(order)).contains("We are out of Drip Coffee");
        answer(order, "iced-coffee");
        assertThat(sums(page(order))).isEqualTo("Total ¥620");
        assertThat(page(order)).contains("Iced Coffee").doesNotContain("<s>", "out of Morning Set");
    }

    @Test
    void an_order_that_is_refunded_in_full_costs_nothing() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        ready(order);
        tablet.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("whole", true, "reason", "QUALITY"))
                .post("/api/stores/" + STORE + "/orders/" + order.id() + "/refunds")
                .then()
                .statusCode(200);
        assertThat(sums(page(order))).isEqualTo("Paid ¥480, Returned −¥480, Total ¥0");
        assertThat(page(order)).contains("It was not as it should be.", "Banks take 3–10 days");
    }

    @Test
    void what_is_made_again_keeps_no_promise_that_has_passed() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        ready(order);
        clock.advance(Duration.ofMinutes(30));
        wall.command(Map.of("action", "recall", "ticket", order.id()));
        assertThat(page(order))
                .contains("Being made again", "As soon as we can", "We are sorry for the wait")
                .doesNotContain("Ready at", "It is taking longer");
        ready(order);
        assertThat(page(order)).contains("Ready since").doesNotContain("We are sorry for the wait");
    }

    @Test
    void a_bump_that_is_taken_back_makes_nothing_again() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        UUID bump = UUID.randomUUID();
        wall.command(bump, Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar")));
        wall.command(Map.of("action", "undo", "command", bump));
        assertThat(page(order)).contains("Ready at").doesNotContain("Being made again");
    }

    @Test
    void a_hand_over_that_is_taken_back_leaves_the_time_since_which_it_is_ready() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        ready(order);
        String since = since(page(order));
        assertThat(page(order)).contains("data-open=\"1\"");
        clock.advance(Duration.ofMinutes(7));
        tablet(order, "hand-over", Map.of("override", Map.of("reason", "phone is dead")));
        assertThat(page(order)).contains("Picked up at", "data-open=\"0\"");
        tablet(order, "hand-over/undo", Map.of());
        assertThat(since(page(order))).isEqualTo(since);
    }

    private void cannotMake(Phone.Placed order) {
        wall.command(Map.of("action", "cannotMake", "ticket", order.id(), "lines", List.of(1), "why", "SOLD_OUT"));
    }

    private void answer(Phone.Placed order, String item) {
        phone.request()
                .body(Map.of("answer", "SUBSTITUTE", "item", item))
                .post("/api/orders/" + order.id() + "/shortages/1")
                .then()
                .statusCode(200);
    }

    private void ready(Phone.Placed order) {
        wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar", "grill", "pack")));
    }

    private void tablet(Phone.Placed order, String deed, Map<String, Object> body) {
        tablet.request()
                .body(body)
                .post("/api/stores/" + STORE + "/counter/orders/" + order.id() + "/" + deed)
                .then()
                .statusCode(200);
    }

    private String outcome(Phone.Placed order) {
        return tablet.request()
                .header("Accept-Language", "en")
                .get("/api/stores/" + STORE + "/counter/orders/" + order.id())
                .then()
                .statusCode(200)
                .extract()
                .path("missing[0].outcome");
    }

    private String page(Phone.Placed order) {
        return phone.request()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/orders/" + order.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String sums(String page) {
        return SUM.matcher(page)
                .results()
                .map(sum -> sum.group(1) + " " + sum.group(2))
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static String since(String page) {
        Matcher since = Pattern.compile("Ready since (\\d\\d:\\d\\d)").matcher(page);
        assertThat(since.find()).isTrue();
        return since.group(1);
    }
}
