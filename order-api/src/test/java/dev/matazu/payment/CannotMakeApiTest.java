package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.ordering.AnswerShortage;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cook cannot make a line: what the guest gets instead, and what becomes of the money. */
@ShopTest
class CannotMakeApiTest {

    private static final String STORE = "hoshi-coffee";
    private static final String COUNTER = "/api/stores/" + STORE + "/counter/orders/";

    @Inject
    DemoAccess demo;

    @Inject
    ShopClock clock;

    @Inject
    AnswerShortage answers;

    @Inject
    ReadPayments payments;

    @Inject
    MoneyAtRest money;

    private final Phone phone = new Phone();
    private Tablet tablet;
    private Wall wall;

    @BeforeEach
    void open() {
        tablet = Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
        wall = Wall.on(STORE, tablet);
        wall.hello("wall");
    }

    @AfterEach
    void close() {
        wall.close();
        clock.reset();
    }

    @Test
    void the_guest_gets_a_cheaper_drink_instead_and_the_difference_back() {
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").of("croissant").json());
        cannotMake(order, 1);
        shortages(order)
                .body("[0].shortage.state", equalTo("OPEN"))
                .body("[0].substitutes.item", hasItem("drip-coffee"))
                .body("[0].cancellable", equalTo(true));
        answer(order, Map.of("answer", "SUBSTITUTE", "item", "drip-coffee"))
                .statusCode(200)
                .body("[0].shortage.state", equalTo("SUBSTITUTED"))
                .body("[0].shortage.refunded", equalTo(60));
        JsonNode ticket = wall.next(
                        "change",
                        change -> change.path("ticket")
                                .path("lines")
                                .path(2)
                                .path("item")
                                .asText()
                                .equals("drip-coffee"))
                .path("ticket");
        assertThat(ticket.path("lines").findValuesAsText("state")).containsExactly("VOID", "QUEUED", "QUEUED");
        assertThat(refunds(order)).containsExactly(60);
        bump(order);
        phone.see(order)
                .body("state", equalTo("READY"))
                .body("total", equalTo(paid(order)))
                .body("lines.amount.sum()", equalTo(paid(order)));
        tablet.signIn("Hana", "2580");
        refund(order, Map.of("lines", Map.of(3, 1), "reason", "QUALITY"))
                .statusCode(200)
                .body("amount", equalTo(420));
        assertThat(refunds(order)).containsExactlyInAnyOrder(60, 420);
    }

    @Test
    void silence_means_that_the_line_is_refunded_once_and_the_rest_goes_on() {
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte", 2).of("croissant").json());
        cannotMake(order, 1);
        answers.refundUnanswered();
        shortages(order).body("[0].shortage.state", equalTo("OPEN"));
        clock.advance(Duration.ofMinutes(4));
        answers.refundUnanswered();
        answers.refundUnanswered();
        shortages(order).body("[0].shortage.state", equalTo("REFUNDED")).body("[0].shortage.by", equalTo("SYSTEM"));
        assertThat(refunds(order)).containsExactly(960);
        bump(order);
        phone.see(order).body("state", equalTo("READY"));
        answer(order, Map.of("answer", "REFUND"))
                .statusCode(409)
                .body("type", endsWith("shortage-settled"))
                .body("decision", equalTo("REFUNDED"));
    }

    @Test
    void of_guest_and_counter_at_once_exactly_one_decides() throws Exception {
        tablet.signIn("Hana", "2580");
        for (int round = 0; round < 5; round++) {
            Phone.Placed order =
                    phone.paid(anOrder().of("caffe-latte").of("croissant").json());
            cannotMake(order, 1);
            List<Integer> statuses = atOnce(
                    () -> answer(order, Map.of("answer", "SUBSTITUTE", "item", "drip-coffee")),
                    () -> tablet.request()
                            .body(Map.of("answer", "REFUND"))
                            .post(COUNTER + order.id() + "/shortages/1")
                            .then());
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            assertThat(refunds(order)).hasSize(1).first().isIn(60, 480);
        }
    }

    @Test
    void an_order_of_nothing_but_what_cannot_be_made_ends_and_all_of_it_goes_back() {
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").of("croissant").json());
        int all = paid(order);
        cannotMake(order, 1);
        cannotMake(order, 2);
        answer(order, Map.of("answer", "REFUND")).statusCode(200);
        phone.see(order).body("state", equalTo("FIRED"));
        phone.request()
                .body(Map.of("answer", "REFUND"))
                .post("/api/orders/" + order.id() + "/shortages/2")
                .then()
                .statusCode(200);
        phone.see(order).body("state", equalTo("CANCELLED")).body("endReason", equalTo("CANNOT_MAKE"));
        assertThat(refunds(order).stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
    }

    @Test
    void the_guest_cancels_the_whole_order_while_nothing_else_was_started() {
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").of("croissant").json());
        Phone.Placed begun =
                phone.paid(anOrder().of("caffe-latte").of("croissant").json());
        cannotMake(order, 1);
        answer(order, Map.of("answer", "CANCEL")).statusCode(200);
        phone.see(order).body("state", equalTo("CANCELLED"));
        money.of(ref(order));
        assertThat(refunds(order).stream().mapToInt(Integer::intValue).sum()).isEqualTo(paid(order));
        ok(wall.command(Map.of("action", "start", "ticket", begun.id(), "lines", List.of(2))));
        cannotMake(begun, 1);
        answer(begun, Map.of("answer", "CANCEL")).statusCode(409).body("type", endsWith("cannot-cancel-any-more"));
    }

    @Test
    void a_part_of_a_set_is_filled_by_another_one() {
        Phone.Placed order = phone.paid(anOrder().of("morning-set").json());
        cannotMake(order, 1);
        shortages(order).body("[0].substitutes.item", contains("iced-coffee"));
        answer(order, Map.of("answer", "SUBSTITUTE", "item", "iced-coffee")).statusCode(200);
        assertThat(refunds(order)).isEmpty();
        bump(order);
        phone.see(order).body("state", equalTo("READY"));
    }

    @Test
    void a_cook_who_finds_it_after_all_takes_the_question_back() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        UUID marked = UUID.randomUUID();
        ok(wall.command(marked, marking(order, 1)));
        ok(wall.command(Map.of("action", "undo", "command", marked)));
        shortages(order).body("", empty());
        cannotMake(order, 1);
        ok(wall.command(Map.of("action", "canMake", "ticket", order.id(), "lines", List.of(1))));
        answer(order, Map.of("answer", "REFUND")).statusCode(409);
        bump(order);
        phone.see(order).body("state", equalTo("READY"));
    }

    @Test
    void the_counter_refunds_with_a_pin_and_above_the_limit_with_a_managers() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte", 8).json());
        money.of(ref(order));
        refund(order, Map.of("whole", true, "reason", "QUALITY"))
                .statusCode(401)
                .body("type", endsWith("staff-needed"));
        tablet.signIn("Hana", "2580");
        refund(order, Map.of("whole", true, "reason", "QUALITY"))
                .statusCode(403)
                .body("type", endsWith("refund-needs-manager"));
        assertThat(refunds(order)).isEmpty();
        Map<String, String> manager = Map.of("staff", manager(), "pin", "3690");
        refund(order, Map.of("whole", true, "reason", "QUALITY", "manager", manager))
                .statusCode(200)
                .body("amount", equalTo(paid(order)));
        tablet.request()
                .get(COUNTER + order.id())
                .then()
                .body("refunds.size()", equalTo(1))
                .body("refundable", equalTo(false));
    }

    private String manager() {
        List<Map<String, String>> staff = tablet.request()
                .get("/api/stores/" + STORE + "/staff")
                .then()
                .extract()
                .jsonPath()
                .getList("$");
        return staff.stream()
                .filter(one -> one.get("role").equals("MANAGER"))
                .findFirst()
                .orElseThrow()
                .get("id");
    }

    private ValidatableResponse refund(Phone.Placed order, Map<String, Object> asked) {
        return tablet.request()
                .header("Idempotency-Key", "panel-" + order.id())
                .body(asked)
                .post("/api/stores/" + STORE + "/orders/" + order.id() + "/refunds")
                .then();
    }

    private static Map<String, Object> marking(Phone.Placed order, int line) {
        return Map.of("action", "cannotMake", "ticket", order.id(), "lines", List.of(line), "why", "SOLD_OUT");
    }

    private void cannotMake(Phone.Placed order, int line) {
        ok(wall.command(marking(order, line)));
    }

    private void bump(Phone.Placed order) {
        ok(wall.command(Map.of("action", "bump", "ticket", order.id(), "stations", List.of("bar", "grill", "pack"))));
    }

    private static void ok(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).as("%s", answer).isTrue();
    }

    private ValidatableResponse shortages(Phone.Placed order) {
        return phone.request()
                .get("/api/orders/" + order.id() + "/shortages")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse answer(Phone.Placed order, Map<String, Object> answer) {
        return phone.request()
                .body(answer)
                .post("/api/orders/" + order.id() + "/shortages/1")
                .then();
    }

    private List<Integer> atOnce(Callable<ValidatableResponse> one, Callable<ValidatableResponse> other)
            throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            var first = both.submit(one);
            var second = both.submit(other);
            return List.of(
                    first.get().extract().statusCode(), second.get().extract().statusCode());
        } finally {
            both.shutdownNow();
        }
    }

    private static OrderRef ref(Phone.Placed order) {
        return new OrderRef(new StoreId(STORE), UUID.fromString(order.id()));
    }

    private int paid(Phone.Placed order) {
        return (int) payments.latest(ref(order)).orElseThrow().amount().minor();
    }

    /** As they are in the processor's books. */
    private List<Integer> refunds(Phone.Placed order) {
        money.of(ref(order));
        String intent = payments.latest(ref(order)).orElseThrow().intent();
        return Sandbox.read("refunds?limit=100&payment_intent=" + intent, "data.amount");
    }
}
