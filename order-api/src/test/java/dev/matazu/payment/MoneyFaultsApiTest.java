package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.stripe.exception.StripeException;
import dev.matazu.ordering.CancelOrder;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Actor;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor fails in every way it can; nobody is charged twice and nothing paid is lost. */
@ShopTest
class MoneyFaultsApiTest {

    @Inject
    MoneyAtRest money;

    @Inject
    Payments payments;

    @Inject
    ReadPayments read;

    @Inject
    Reconciler reconciler;

    @Inject
    WebhookInbox inbox;

    @Inject
    ReadInbox letters;

    @Inject
    CancelOrder cancel;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @AfterEach
    void allIsWell() {
        Sandbox.wellAgain();
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http500", "http500_after_commit", "drop_reply_after_commit", "drop_request", "http429"})
    void a_page_is_opened_once_whatever_the_processor_answers(String fault) {
        Sandbox.plan(fault, "POST /v1/checkout/sessions", 8);
        Map<String, Object> order = anOrder().of("caffe-latte").json();
        String key = "fault-" + UUID.randomUUID();
        int first = phone.place(key, order).statusCode();
        assertThat(first).isIn(201, 503);
        Sandbox.wellAgain();
        String payAt = phone.place(key, order).then().statusCode(201).extract().path("payAt");
        String again = phone.place(key, order).then().statusCode(201).extract().path("payAt");
        assertThat(again).isEqualTo(payAt);
        assertThat(sessionsOf(phone.place(key, order).path("order.id"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http500", "http500_after_commit", "drop_reply_after_commit", "drop_request", "http429"})
    void a_fired_order_is_captured_once_whatever_the_processor_answers(String fault) {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        Sandbox.plan(fault, "POST /v1/payment_intents/*/capture", 6);
        back(Phone.pay(order, Phone.GOOD_CARD));
        phone.see(order).body("state", equalTo("FIRED"));
        Sandbox.wellAgain();
        money.of(ref(order));
        Payment payment = payment(order);
        assertThat(payment.state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(taken(payment)).isEqualTo(payment.amount().minor());
        assertThat(steps(order)).containsExactly("AUTHORISE", "CAPTURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http500_after_commit", "drop_reply_after_commit", "drop_request"})
    void a_refund_is_paid_once_whatever_the_processor_answers(String fault) {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        money.of(ref(order));
        Sandbox.plan(fault, "POST /v1/refunds", 6);
        cancel.because(ref(order), "SPILT", Actor.system("test"));
        Sandbox.wellAgain();
        money.of(ref(order));
        Payment payment = payment(order);
        assertThat(payment.state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(Sandbox.<List<Integer>>read("refunds?payment_intent=" + payment.intentId(), "data.amount"))
                .containsExactly((int) payment.amount().minor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook_twice", "webhook_reversed", "webhook_delay"})
    void webhooks_that_come_twice_late_or_in_reverse_do_no_harm(String fault) {
        Sandbox.plan(fault, "*", 2);
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        money.of(ref(order));
        assertThat(steps(order)).containsExactly("AUTHORISE", "CAPTURE");
        phone.see(order).body("state", equalTo("FIRED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webhook_before_reply",
                "webhook_five_times",
                "webhook_reversed",
                "webhook_delay",
                "webhook_stale",
                "webhook_forged",
                "webhook_old_version"
            })
    void webhooks_alone_make_a_paid_order_whatever_comes_in_the_post(String fault) {
        Sandbox.plan(fault, "*", 20);
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        Phone.pay(order, Phone.GOOD_CARD);
        await().until(() -> state(order), equalTo("FIRED"));
        Sandbox.wellAgain();
        assertThat(state(order)).isEqualTo("FIRED");
        money.of(ref(order));
        assertThat(steps(order)).containsExactly("AUTHORISE", "CAPTURE");
    }

    private String state(Phone.Placed order) {
        return phone.see(order).extract().path("state");
    }

    @Test
    void a_paid_order_is_found_by_the_reconciler_alone_when_no_webhook_and_no_guest_comes_back() {
        Sandbox.plan("webhook_never", "*", 20);
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        Phone.pay(order, Phone.GOOD_CARD);
        phone.see(order).body("state", equalTo("AWAITING_PAYMENT"));
        clock.advance(Duration.ofSeconds(121));
        reconciler.reconcile();
        phone.see(order).body("state", equalTo("FIRED"));
        money.of(ref(order));
        assertThat(payment(order).state()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void after_a_restore_all_events_are_read_again_and_those_of_lost_orders_are_kept() throws StripeException {
        Instant backup = clock.instant();
        Sandbox.plan("webhook_never", "*", 20);
        Sandbox.reserveFor(UUID.randomUUID());
        String event = Sandbox.read("events?limit=1&type=payment_intent.created", "data[0].id");
        reconciler.readAgain(backup);
        inbox.workOff(event);
        assertThat(letters.notOurs()).extracting(ReadInbox.Letter::id).contains(event);
        Sandbox.wellAgain();
    }

    @Test
    void a_voided_authorisation_is_let_go_though_the_answer_was_lost() {
        Phone.Placed order = phone.paid(anOrder()
                .at("umi-burger")
                .of("cheeseburger")
                .to("COUNTER", null)
                .json());
        Sandbox.plan("drop_reply_after_commit", "POST /v1/payment_intents/*/cancel", 6);
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        Sandbox.wellAgain();
        money.of(ref(order));
        assertThat(payment(order).state()).isEqualTo(PaymentState.VOIDED);
        assertThat(taken(payment(order))).isZero();
    }

    private static void back(String address) {
        given().redirects()
                .follow(false)
                .get(java.net.URI.create(address))
                .then()
                .statusCode(303);
    }

    private long sessionsOf(String order) {
        return Sandbox.<List<String>>read("checkout/sessions?limit=100", "data.client_reference_id").stream()
                .filter(reference -> reference != null && reference.startsWith(order))
                .count();
    }

    private static long taken(Payment payment) {
        return Sandbox.<Integer>read("payment_intents/" + payment.intentId(), "amount_received");
    }

    private List<String> steps(Phone.Placed order) {
        return read.latest(ref(order)).orElseThrow().steps().stream()
                .map(PaymentView.Step::action)
                .toList();
    }

    private Payment payment(Phone.Placed order) {
        return payments.latest(ref(order)).orElseThrow();
    }

    private OrderRef ref(Phone.Placed order) {
        String store = phone.see(order).extract().path("store");
        return new OrderRef(new StoreId(store), UUID.fromString(order.id()));
    }
}
