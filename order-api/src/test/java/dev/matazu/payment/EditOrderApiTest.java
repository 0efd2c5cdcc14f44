package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.stripe.exception.StripeException;
import dev.matazu.kitchen.plan.SetPlaces;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketState;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.ordering.ExpireEdits;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.payment.receipt.ReadReceipts;
import dev.matazu.payment.receipt.Receipt;
import dev.matazu.platform.Actor;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A paid order is changed until the kitchen has it, and its money always is what it costs. */
@ShopTest
class EditOrderApiTest {

    private static final String BURGER = "umi-burger";

    @Inject
    MoneyAtRest money;

    @Inject
    Payments payments;

    @Inject
    SettlePayment settle;

    @Inject
    ReadTickets tickets;

    @Inject
    SetPlaces places;

    @Inject
    Stations stations;

    @Inject
    ExpireEdits expire;

    @Inject
    RefundOrder refunds;

    @Inject
    Instructions instructions;

    @Inject
    ReadReceipts receipts;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @AfterEach
    void allIsWell() {
        Sandbox.wellAgain();
        clock.reset();
    }

    @Test
    void a_cheaper_order_reserves_as_before_and_takes_less() {
        Phone.Placed order = paid("cheeseburger", "fries");
        long before = total(order);
        edit(order, "cheeseburger").statusCode(200).body("payAt", nullValue());
        long after = total(order);
        assertThat(after).isLessThan(before);
        assertThat(ticket(order).lines()).extracting(TicketView.Line::item).containsExactly("cheeseburger");
        checkIn(order).then().statusCode(200);
        money.of(ref(order));
        assertThat(payment(order).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(taken(payment(order))).isEqualTo(after);
        assertThat(receipts(order)).isEqualTo(after);
    }

    @Test
    void a_dearer_order_stays_as_it_was_until_the_difference_is_paid() {
        Phone.Placed order = paid("cheeseburger");
        long before = total(order);
        ValidatableResponse asked =
                edit(order, "cheeseburger", "fries").statusCode(200).body("payAt", notNullValue());
        int difference = asked.extract().path("difference");
        assertThat(total(order)).isEqualTo(before);
        assertThat(ticket(order).lines()).hasSize(1);
        pay(order, asked);
        assertThat(total(order)).isEqualTo(before + difference);
        assertThat(ticket(order).lines()).extracting(TicketView.Line::item).containsExactly("cheeseburger", "fries");
        checkIn(order).then().statusCode(200);
        money.of(ref(order));
        assertThat(payments.of(ref(order))).extracting(Payment::state).containsOnly(PaymentState.CAPTURED);
        assertThat(payments.of(ref(order)).stream().mapToLong(EditOrderApiTest::taken))
                .containsExactly((long) difference, before);
    }

    @Test
    void each_payment_has_a_receipt_of_what_it_paid_for_and_one_leads_to_the_other() {
        Phone.Placed order = paid("cheeseburger");
        pay(order, edit(order, "cheeseburger", "fries"));
        checkIn(order).then().statusCode(200);
        money.of(ref(order));
        Receipt first = receipt(order, 1);
        Receipt added = receipt(order, 2);
        assertThat(first.content().lines()).extracting(Receipt.Line::amount).containsExactly(420L);
        assertThat(added.content().lines()).extracting(Receipt.Line::amount).containsExactly(320L);
        assertThat(first.content().taxes()).containsExactly(new Tax(8, true, 420, 31));
        assertThat(added.content().taxes()).containsExactly(new Tax(8, true, 320, 23));
        assertThat(receipts(order)).isEqualTo(total(order));
        html("/orders/" + order.id() + "/receipts/" + first.number())
                .body(containsString("/receipts/" + added.number()), not(containsString("French Fries")));
        html("/orders/" + order.id() + "/receipts/" + added.number())
                .body(containsString("/receipts/" + first.number()), containsString("1 × French Fries"));
    }

    @Test
    void items_that_two_payments_paid_for_go_back_with_two_papers_that_name_them() {
        Phone.Placed order = paid("cheeseburger");
        pay(order, edit(order, "cheeseburger", "fries"));
        checkIn(order).then().statusCode(200);
        money.of(ref(order));
        refunds.refund(
                ref(order),
                new RefundOrder.Asked(
                        new RefundOrder.Wish.Lines(Map.of(1, 1)),
                        RefundReason.QUALITY.name(),
                        null,
                        "burger",
                        null,
                        Actor.system("test")));
        money.of(ref(order));
        assertThat(receipts.of(ref(order)).stream().filter(one -> one.kind() == Receipt.Kind.RETURN))
                .hasSize(2)
                .allSatisfy(back -> assertThat(back.content().lines())
                        .extracting(Receipt.Line::no)
                        .containsExactly(1))
                .extracting(back -> back.total().minor())
                .containsExactlyInAnyOrder(320L, 100L);
    }

    private Receipt receipt(Phone.Placed order, int attempt) {
        return receipts.of(ref(order)).stream()
                .filter(one -> one.kind() == Receipt.Kind.INVOICE && one.no() == attempt)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_change_that_nobody_pays_is_dropped_and_late_money_for_it_goes_back() {
        Phone.Placed order = paid("cheeseburger");
        long before = total(order);
        ValidatableResponse asked = edit(order, "cheeseburger", "fries");
        Sandbox.plan("drop_request", "POST /v1/checkout/sessions/*/expire", 20);
        clock.advance(Duration.ofMinutes(11));
        expire.expire();
        pay(order, asked);
        Sandbox.wellAgain();
        money.of(ref(order));
        assertThat(total(order)).isEqualTo(before);
        phone.see(order).body("state", equalTo("PLACED"));
        assertThat(payments.of(ref(order)))
                .extracting(Payment::state)
                .containsExactly(PaymentState.VOIDED, PaymentState.AUTHORISED);
    }

    @Test
    void money_for_a_change_that_comes_after_the_kitchen_began_goes_back() {
        Phone.Placed order = paid("cheeseburger");
        long before = total(order);
        ValidatableResponse asked = edit(order, "cheeseburger", "fries");
        Sandbox.plan("drop_request", "POST /v1/checkout/sessions/*/expire", 20);
        checkIn(order).then().statusCode(200);
        pay(order, asked);
        Sandbox.wellAgain();
        money.of(ref(order));
        assertThat(total(order)).isEqualTo(before);
        assertThat(payments.of(ref(order)))
                .extracting(Payment::state)
                .containsExactly(PaymentState.VOIDED, PaymentState.CAPTURED);
        assertThat(ticket(order).lines()).hasSize(1);
    }

    @Test
    void money_for_a_change_that_comes_after_the_order_was_cancelled_goes_back() {
        Phone.Placed order = paid("cheeseburger");
        ValidatableResponse asked = edit(order, "cheeseburger", "fries");
        Sandbox.plan("drop_request", "POST /v1/checkout/sessions/*/expire", 20);
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        pay(order, asked);
        Sandbox.wellAgain();
        money.of(ref(order));
        phone.see(order).body("state", equalTo("CANCELLED"));
        assertThat(payments.of(ref(order))).extracting(Payment::state).containsOnly(PaymentState.VOIDED);
    }

    @Test
    void both_payments_are_let_go_when_a_changed_order_is_cancelled() {
        Phone.Placed order = paid("cheeseburger");
        pay(order, edit(order, "cheeseburger", "fries"));
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        money.of(ref(order));
        assertThat(payments.of(ref(order)))
                .extracting(Payment::state)
                .containsExactly(PaymentState.VOIDED, PaymentState.VOIDED);
    }

    @Test
    void the_last_payment_is_given_back_first_when_it_becomes_cheaper_again() {
        Phone.Placed order = paid("cheeseburger");
        long before = total(order);
        pay(order, edit(order, "cheeseburger", "fries"));
        edit(order, "cheeseburger").statusCode(200);
        money.of(ref(order));
        assertThat(total(order)).isEqualTo(before);
        assertThat(payments.of(ref(order)))
                .extracting(Payment::state)
                .containsExactly(PaymentState.VOIDED, PaymentState.AUTHORISED);
        checkIn(order).then().statusCode(200);
        money.of(ref(order));
        assertThat(payments.of(ref(order)))
                .extracting(Payment::state)
                .containsExactly(PaymentState.VOIDED, PaymentState.CAPTURED);
    }

    @Test
    void a_changed_order_is_refunded_over_both_payments() {
        Phone.Placed order = paid("cheeseburger");
        pay(order, edit(order, "cheeseburger", "fries"));
        checkIn(order).then().statusCode(200);
        money.of(ref(order));
        long total = total(order);
        RefundView refund = refunds.refund(
                ref(order),
                new RefundOrder.Asked(
                        new RefundOrder.Wish.Whole(),
                        RefundReason.QUALITY.name(),
                        null,
                        "all-" + order.id(),
                        null,
                        dev.matazu.platform.Actor.system("test")));
        money.of(ref(order));
        assertThat(refund.amount().minor()).isEqualTo(total);
        assertThat(payments.of(ref(order))).extracting(Payment::state).containsOnly(PaymentState.REFUNDED);
    }

    @Test
    void a_cheaper_order_that_is_charged_already_is_refunded_and_waits_while_it_is_just_being_charged() {
        Phone.Placed order = paid("cheeseburger", "fries");
        long before = total(order);
        Sandbox.plan("http500", "POST /v1/payment_intents/*/capture", 100);
        QuarkusTransaction.requiringNew()
                .run(() -> instructions.decide(
                        payments.locked(payment(order).key()).key(), Instruction.Verb.CAPTURE, 1));
        edit(order, "cheeseburger").statusCode(409).body("type", containsString("payment-busy"));
        assertThat(ticket(order).lines()).hasSize(2);
        Sandbox.wellAgain();
        money.of(ref(order));
        edit(order, "cheeseburger").statusCode(200);
        money.of(ref(order));
        assertThat(payment(order).state()).isEqualTo(PaymentState.PARTLY_REFUNDED);
        assertThat(payment(order).refunded().minor()).isEqualTo(before - total(order));
        assertThat(receipts.of(ref(order)))
                .extracting(receipt -> receipt.total().minor())
                .containsExactly(before, before - total(order));
        checkIn(order).then().statusCode(200);
        phone.see(order).body("state", equalTo("FIRED"));
    }

    @Test
    void the_same_change_asked_for_twice_is_paid_on_one_page() {
        Phone.Placed order = paid("cheeseburger");
        String first = edit(order, "cheeseburger", "fries").extract().path("payAt");
        String second = edit(order, "cheeseburger", "fries").extract().path("payAt");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void another_change_takes_the_place_of_one_that_is_not_paid() {
        Phone.Placed order = paid("cheeseburger");
        ValidatableResponse first = edit(order, "cheeseburger", "fries");
        ValidatableResponse second = edit(order, "cheeseburger", "cola");
        pay(order, second);
        Phone.pay(new Phone.Placed(order.id(), first.extract().path("payAt")), Phone.GOOD_CARD);
        money.of(ref(order));
        assertThat(ticket(order).lines()).extracting(TicketView.Line::item).containsExactly("cheeseburger", "cola");
        assertThat(payments.of(ref(order)).stream()
                        .filter(payment -> payment.state() == PaymentState.AUTHORISED)
                        .mapToLong(payment -> payment.taking().minor())
                        .sum())
                .isEqualTo(total(order));
    }

    @Test
    void what_is_sold_out_or_in_the_kitchen_is_not_changed() {
        Phone.Placed order = paid("cheeseburger");
        edit(order, "no-such-thing")
                .statusCode(422)
                .body("type", equalTo("https://matazu.dev/problems/basket-invalid"))
                .body("errors", hasSize(1));
        checkIn(order).then().statusCode(200);
        edit(order, "fries").statusCode(409).body("type", containsString("order-moved-on"));
        assertThat(ticket(order).lines()).extracting(TicketView.Line::item).containsExactly("cheeseburger");
    }

    @Test
    void an_order_for_later_keeps_its_time_when_it_is_changed() {
        String slot = phone.request()
                .body(Map.of("lines", List.of(Map.of("item", "caffe-latte", "quantity", 1))))
                .post("/api/stores/hoshi-coffee/quotes")
                .then()
                .extract()
                .path("slots[-1].from");
        Map<String, Object> later = anOrder().of("caffe-latte").json();
        later.put("slot", slot);
        Phone.Placed order = phone.paid(later);
        phone.see(order).body("state", equalTo("PLACED"));
        String promised = phone.see(order).extract().path("promise.from");
        edit(order, "drip-coffee").statusCode(200);
        phone.see(order).body("state", equalTo("PLACED")).body("promise.from", equalTo(promised));
        StoreId coffee = new StoreId("hoshi-coffee");
        StationCode bar = new StationCode("bar");
        Station staffed = stations.of(coffee).stream()
                .filter(station -> station.code().equals(bar))
                .findFirst()
                .orElseThrow();
        places.set(coffee, bar, 0);
        edit(order, "caffe-latte", "caffe-latte").statusCode(409).body("type", containsString("edit-kitchen-full"));
        places.set(coffee, bar, staffed.places());
        assertThat(ticket(order).lines()).extracting(TicketView.Line::item).containsExactly("drip-coffee");
    }

    @Test
    void the_pages_lead_from_the_order_over_its_basket_to_the_difference_and_back() {
        Phone.Placed order = paid("cheeseburger");
        String path = "/orders/" + order.id();
        form(path + "/edit").statusCode(303);
        html("/s/umi-burger/items/fries").body(not(containsString("class=\"when\"")));
        form("/s/umi-burger/basket/lines", "item", "fries", "quantity", "1").statusCode(303);
        String basket = html("/s/umi-burger/basket")
                .body(containsString("Change order"))
                .body(containsString("Change and pay"))
                .extract()
                .asString();
        String paying = form(
                        path + "/edit/confirm", "basket", hidden(basket, "basket"), "total", hidden(basket, "total"))
                .statusCode(303)
                .extract()
                .header("Location");
        html("/s/umi-burger/basket").body(not(containsString("Change order")));
        html(path).body(containsString("Your change is not paid yet"));
        back(Phone.pay(new Phone.Placed(order.id(), paying), Phone.GOOD_CARD));
        assertThat(ticket(order).lines()).hasSize(2);
        html(path)
                .body(not(containsString("Your change is not paid yet")))
                .body(containsString("Your order is changed"));
        html("/s/umi-burger/items/fries").body(containsString("class=\"when\""));
    }

    @Test
    void a_change_that_was_made_is_said_while_the_order_goes_on() {
        Phone.Placed order = paid("cheeseburger", "fries");
        String path = "/orders/" + order.id();
        html(path).body(not(containsString("Your order is changed")));
        edit(order, "cheeseburger").statusCode(200);
        html(path).body(containsString("Your order is changed"), containsString("It now comes to ¥"));
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        html(path).body(not(containsString("Your order is changed")));
    }

    private ValidatableResponse html(String path) {
        return phone.request().accept("text/html").get(path).then().statusCode(200);
    }

    private ValidatableResponse form(String path, String... fields) {
        var request = phone.request()
                .contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .redirects()
                .follow(false);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path).then();
    }

    private static String hidden(String page, String name) {
        String from = "name=\"" + name + "\" value=\"";
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf('"', start));
    }

    /** Whoever is first: the ticket has what is paid, and what is paid is what the order costs. */
    @RepeatedTest(5)
    void a_change_and_a_check_in_at_once_leave_one_truth() throws Exception {
        Phone.Placed order = paid("cheeseburger", "fries");
        List<Integer> answers = atOnce(
                () -> edit(order, "cheeseburger").extract().statusCode(),
                () -> checkIn(order).statusCode());
        assertThat(answers.get(0)).isIn(200, 409);
        assertThat(answers.get(1)).isEqualTo(200);
        money.of(ref(order));
        assertThat(ticket(order).state()).isNotEqualTo(TicketState.HELD);
        assertThat(ticket(order).lines()).hasSize(answers.get(0) == 200 ? 1 : 2);
        assertThat(taken(payment(order))).isEqualTo(total(order));
    }

    @RepeatedTest(3)
    void the_difference_paid_and_a_check_in_at_once_leave_one_truth() throws Exception {
        Phone.Placed order = paid("cheeseburger");
        Sandbox.plan("webhook_never", "*", 20);
        ValidatableResponse asked = edit(order, "cheeseburger", "fries");
        String back = Phone.pay(new Phone.Placed(order.id(), asked.extract().path("payAt")), Phone.GOOD_CARD);
        atOnce(() -> back(back), () -> checkIn(order).statusCode());
        Sandbox.wellAgain();
        money.of(ref(order));
        long taken = payments.of(ref(order)).stream()
                .filter(payment -> payment.state() == PaymentState.CAPTURED)
                .mapToLong(EditOrderApiTest::taken)
                .sum();
        assertThat(taken).isEqualTo(total(order));
        assertThat(ticket(order).lines())
                .hasSize(payments.of(ref(order)).get(0).state() == PaymentState.CAPTURED ? 2 : 1);
    }

    @RepeatedTest(3)
    void refunds_of_both_payments_at_once_have_papers_of_their_own() throws Exception {
        Phone.Placed order = paid("cheeseburger");
        pay(order, edit(order, "cheeseburger", "fries"));
        checkIn(order).then().statusCode(200);
        money.of(ref(order));
        Sandbox.plan("webhook_never", "*", 20);
        List<Payment> both = payments.of(ref(order));
        both.forEach(payment -> Sandbox.refund(payment.intentId(), 50));
        atOnce(() -> settle(both.get(0)), () -> settle(both.get(1)));
        assertThat(receipts.of(ref(order)).stream().filter(one -> one.kind() == Receipt.Kind.RETURN))
                .hasSize(2)
                .extracting(Receipt::no)
                .doesNotHaveDuplicates();
    }

    private boolean settle(Payment payment) throws StripeException {
        settle.settle(payment.key(), "test");
        return true;
    }

    @RepeatedTest(3)
    void a_change_and_a_cancellation_at_once_keep_nobodys_money() throws Exception {
        Phone.Placed order = paid("cheeseburger", "fries");
        atOnce(
                () -> edit(order, "cheeseburger").extract().statusCode(),
                () -> phone.request()
                        .post("/api/orders/" + order.id() + "/cancellation")
                        .statusCode());
        money.of(ref(order));
        phone.see(order).body("state", equalTo("CANCELLED"));
        assertThat(payments.of(ref(order))).extracting(Payment::state).containsOnly(PaymentState.VOIDED);
    }

    @RepeatedTest(3)
    void two_changes_at_once_end_as_one_of_them() throws Exception {
        Phone.Placed order = paid("cheeseburger", "fries");
        atOnce(
                () -> edit(order, "cheeseburger").extract().statusCode(),
                () -> edit(order, "fries").extract().statusCode());
        assertThat(ticket(order).lines()).hasSize(1);
        assertThat(payment(order).taking().minor())
                .isLessThanOrEqualTo(payment(order).amount().minor());
        checkIn(order).then().statusCode(200);
        money.of(ref(order));
        assertThat(payments.of(ref(order)).stream()
                        .filter(payment -> payment.state() == PaymentState.CAPTURED)
                        .mapToLong(EditOrderApiTest::taken)
                        .sum())
                .isEqualTo(total(order));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.length);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> running = java.util.Arrays.stream(deeds)
                    .map(deed -> threads.submit(() -> {
                        go.await();
                        return deed.call();
                    }))
                    .toList();
            go.countDown();
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private Phone.Placed paid(String... items) {
        var order = anOrder().at(BURGER);
        for (String item : items) {
            order.of(item);
        }
        return phone.paid(order.to("COUNTER", null).json());
    }

    private ValidatableResponse edit(Phone.Placed order, String... items) {
        List<Map<String, Object>> lines = java.util.Arrays.stream(items)
                .map(item -> Map.<String, Object>of("item", item, "quantity", 1))
                .toList();
        return edit(order, Map.of("lines", lines));
    }

    private ValidatableResponse edit(Phone.Placed order, Map<String, Object> asked) {
        return phone.request()
                .body(asked)
                .put("/api/orders/" + order.id() + "/lines")
                .then();
    }

    private void pay(Phone.Placed order, ValidatableResponse edited) {
        back(Phone.pay(new Phone.Placed(order.id(), edited.extract().path("payAt")), Phone.GOOD_CARD));
    }

    private static int back(String address) {
        return given().redirects().follow(false).get(URI.create(address)).statusCode();
    }

    private Response checkIn(Phone.Placed order) {
        return phone.request().body(Map.of("method", "COUNTER")).post("/api/orders/" + order.id() + "/arrival");
    }

    private long total(Phone.Placed order) {
        return phone.see(order).extract().<Integer>path("total");
    }

    private TicketView ticket(Phone.Placed order) {
        return tickets.of(ref(order).store(), ref(order).id()).orElseThrow();
    }

    private long receipts(Phone.Placed order) {
        return receipts.of(ref(order)).stream()
                .mapToLong(receipt -> receipt.total().minor())
                .sum();
    }

    private Payment payment(Phone.Placed order) {
        return payments.latest(ref(order)).orElseThrow();
    }

    private static long taken(Payment payment) {
        return Sandbox.<Integer>read("payment_intents/" + payment.intentId(), "amount_received");
    }

    private OrderRef ref(Phone.Placed order) {
        String store = phone.see(order).extract().path("store");
        return new OrderRef(new StoreId(store), UUID.fromString(order.id()));
    }
}
