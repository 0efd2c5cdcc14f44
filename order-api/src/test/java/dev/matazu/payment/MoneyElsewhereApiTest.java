package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.matazu.ordering.OrderRef;
import dev.matazu.payment.receipt.ReadReceipts;
import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other ways to pay, and what happens to the money at the processor without our doing. */
@ShopTest
class MoneyElsewhereApiTest {

    private static final String DISPUTED_CARD = "4000000000000259";

    @Inject
    MoneyAtRest money;

    @Inject
    ReadPayments payments;

    @Inject
    WebhookInbox inbox;

    @Inject
    Payments rows;

    @Inject
    Charges charges;

    @Inject
    FollowMoney follow;

    @Inject
    ReadReceipts receipts;

    @Inject
    Reconciler reconciler;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @AfterEach
    void cardsOnly() {
        accept(List.of("CARD"));
    }

    @Test
    void a_method_that_cannot_be_reserved_is_taken_at_once_and_paid_back_when_the_order_comes_to_nothing()
            throws Exception {
        accept(List.of("CARD", "PAYPAY", "KONBINI"));
        Phone.Placed order = phone.order(anOrder()
                .at("umi-burger")
                .of("cheeseburger")
                .to("COUNTER", null)
                .json());
        assertThat(Phone.payWithPayPay(order)).contains("/return");
        OrderRef ref = ref(order);
        money.settle(ref);
        PaymentView paid = payments.latest(ref).orElseThrow();
        assertThat(paid.method()).isEqualTo("paypay");
        assertThat(paid.state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(paid.steps())
                .extracting(PaymentView.Step::action)
                .as("it may have been seen while PayPay asked for more")
                .filteredOn(step -> !step.equals("ASK_MORE"))
                .containsExactly("AUTHORISE", "CAPTURE");
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        money.of(ref);
        assertThat(payments.latest(ref).orElseThrow().state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(receipts.of(ref))
                .hasSize(2)
                .extracting(receipt -> receipt.content().method())
                .containsOnly("paypay");
        String receipt = "/orders/" + order.id() + "/receipt";
        phone.request()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(receipt)
                .then()
                .body(containsString("By PayPay, online"));
        phone.request()
                .accept("text/html")
                .header("Accept-Language", "ja")
                .get(receipt)
                .then()
                .body(containsString("PayPay（オンライン）"));
    }

    @Test
    void a_voucher_that_is_paid_days_later_is_not_offered_for_today() {
        accept(List.of("CARD", "KONBINI"));
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        String session = order.payAt().replaceAll(".*/(cs_[^/?#]+).*", "$1");
        assertThat(Sandbox.<List<String>>read("checkout/sessions/" + session, "payment_method_types"))
                .containsExactly("card");
    }

    @Test
    void a_dispute_is_seen_and_so_is_its_end() throws Exception {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        Phone.pay(order, DISPUTED_CARD);
        OrderRef ref = ref(order);
        money.settle(ref);
        money.of(ref);
        money.settle(ref);
        PaymentView disputed = payments.latest(ref).orElseThrow();
        assertThat(disputed.state()).isEqualTo(PaymentState.DISPUTED);
        List<String> disputes = Sandbox.read("disputes?payment_intent=" + disputed.intent(), "data.id");
        Sandbox.decide("disputes", Map.of("dispute", disputes.get(0), "outcome", "won"));
        money.settle(ref);
        assertThat(payments.latest(ref).orElseThrow().state()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void what_goes_back_while_a_dispute_lasts_counts_and_is_not_forgotten_when_it_is_won() throws Exception {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        Phone.pay(order, DISPUTED_CARD);
        OrderRef ref = ref(order);
        money.settle(ref);
        money.of(ref);
        money.settle(ref);
        Word disputed = charges.read(payments.latest(ref).orElseThrow().intent());
        List<RefundWord> back = List.of(new RefundWord("re_" + UUID.randomUUID(), 0, 100, false));
        follow(ref, disputed, back);
        assertThat(payments.latest(ref).orElseThrow().state()).isEqualTo(PaymentState.DISPUTED);
        assertThat(payments.latest(ref).orElseThrow().refunded().minor()).isEqualTo(100);
        follow(ref, disputed.withDisputeWon(), back);
        assertThat(payments.latest(ref).orElseThrow().state()).isEqualTo(PaymentState.PARTLY_REFUNDED);
    }

    private void follow(OrderRef order, Word word, List<RefundWord> back) {
        QuarkusTransaction.requiringNew()
                .run(() -> follow.follow(rows.locked(order).get(0), word, back, Actor.system("test")));
    }

    @Test
    void an_event_that_was_never_delivered_is_fetched_and_worked_off() throws Exception {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        OrderRef ref = ref(order);
        money.of(ref);
        Sandbox.plan("webhook_never", "*", 20);
        Sandbox.refund(payments.latest(ref).orElseThrow().intent(), 100);
        List<String> events = Sandbox.read("events?type=refund.created&limit=1", "data.id");
        Sandbox.wellAgain();
        reconciler.reconcile();
        inbox.workOff(events.get(0));
        assertThat(payments.latest(ref).orElseThrow().refunded().minor()).isEqualTo(100);
    }

    @Test
    void a_refund_made_in_the_processors_dashboard_counts_in_our_sums() throws Exception {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        OrderRef ref = ref(order);
        money.of(ref);
        Sandbox.refund(payments.latest(ref).orElseThrow().intent(), 100);
        money.settle(ref);
        money.of(ref);
        PaymentView payment = payments.latest(ref).orElseThrow();
        assertThat(payment.state()).isEqualTo(PaymentState.PARTLY_REFUNDED);
        assertThat(payment.refunded().minor()).isEqualTo(100);
        assertThat(payment.refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.reason()).isEqualTo("ELSEWHERE"));
    }

    @Test
    void an_event_about_no_payment_of_ours_is_kept() {
        String id = "evt_" + UUID.randomUUID();
        inbox.keep(
                id,
                "payment_intent.succeeded",
                "{\"id\":\"" + id + "\",\"data\":{\"object\":{\"id\":\"pi_other\",\"object\":\"payment_intent\"}}}");
        inbox.workOff(id);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "select outcome from ordering.webhook_event where id = :id", String.class)
                                .setParameter("id", id)
                                .getSingleResult()))
                .isEqualTo("NOT_OURS");
    }

    private void accept(List<String> methods) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update ordering.store set settings = jsonb_set(settings, '{payMethods}',"
                                        + " to_jsonb(string_to_array(:methods, ',')))")
                        .setParameter("methods", String.join(",", methods))
                        .executeUpdate());
    }

    private OrderRef ref(Phone.Placed order) {
        String store = phone.see(order).extract().path("store");
        return new OrderRef(new StoreId(store), UUID.fromString(order.id()));
    }
}
