package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.ordering.ExpireOrders;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ShopTest
class PaymentApiTest {

    @Inject
    Payments payments;

    @Inject
    MoneyAtRest money;

    @Inject
    SettlePayment settle;

    @Inject
    RescueAuthorisations rescue;

    @Inject
    ExpireOrders expire;

    @Inject
    ShopClock clock;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void a_declined_card_leaves_the_order_waiting_and_a_better_one_pays_it() {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        assertThat(Phone.pay(order, "4000000000000002")).isNull();
        phone.see(order).body("state", equalTo("AWAITING_PAYMENT"));
        assertThat(tickets(order)).isZero();
        String back = Phone.pay(order, Phone.GOOD_CARD);
        given().redirects().follow(false).get(URI.create(back)).then().statusCode(303);
        phone.see(order).body("state", equalTo("FIRED"));
    }

    @Test
    void paying_again_is_offered_the_same_page_while_it_is_open() {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        phone.request()
                .post("/api/orders/" + order.id() + "/payment")
                .then()
                .statusCode(200)
                .body("payAt", equalTo(order.payAt()));
    }

    @Test
    void a_page_that_has_run_out_is_followed_by_another_while_the_order_waits() throws Exception {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        Sandbox.expire(payment(order).sessionId());
        money.settle(ref(order));
        assertThat(payment(order).state()).isEqualTo(PaymentState.EXPIRED);
        String another = phone.request()
                .post("/api/orders/" + order.id() + "/payment")
                .then()
                .statusCode(200)
                .extract()
                .path("payAt");
        assertThat(another).isNotEqualTo(order.payAt());
        assertThat(Phone.pay(new Phone.Placed(order.id(), another), Phone.GOOD_CARD))
                .contains("/return");
        money.settle(ref(order));
        money.of(ref(order));
        phone.see(order).body("state", equalTo("FIRED"));
        assertThat(payment(order).state()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void no_page_is_opened_for_an_order_that_has_ended() {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        clock.advance(Duration.ofMinutes(11));
        expire.expire();
        money.of(ref(order));
        phone.request().post("/api/orders/" + order.id() + "/payment").then().statusCode(409);
        assertThat(payments.of(ref(order))).hasSize(1);
    }

    @Test
    void a_forged_host_does_not_lead_the_guest_elsewhere() {
        String payAt = phone.request()
                .header("Host", "evil.example")
                .header("Idempotency-Key", "forged-host-order")
                .body(anOrder().of("caffe-latte").json())
                .post("/api/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("payAt");
        assertThat(URI.create(payAt).getHost())
                .as("the sandbox's page follows the return address")
                .isEqualTo("localhost");
    }

    @Test
    void fifty_confirmations_at_once_make_one_ticket_and_one_capture() throws Exception {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        String back = Phone.pay(order, Phone.GOOD_CARD);
        ExecutorService doors = Executors.newFixedThreadPool(50);
        try {
            Callable<Integer> confirm = () ->
                    given().redirects().follow(false).get(URI.create(back)).statusCode();
            for (Future<Integer> answer : doors.invokeAll(java.util.Collections.nCopies(50, confirm))) {
                assertThat(answer.get()).isEqualTo(303);
            }
        } finally {
            doors.shutdownNow();
        }
        money.of(ref(order));
        assertThat(tickets(order)).isEqualTo(1);
        assertThat(payment(order).state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(moves(order)).containsExactly("PLACE", "ACCEPT", "FIRE");
        assertThat(Sandbox.<List<String>>read("payment_intents?limit=100", "data.metadata.order_id"))
                .filteredOn(order.id()::equals)
                .hasSize(1);
    }

    @Test
    void yen_stay_yen_on_the_wire() {
        Phone.Placed order = phone.paid(anOrder().of("caffe-latte").json());
        money.of(ref(order));
        int total = phone.see(order).extract().path("total");
        String intent = "payment_intents/" + payment(order).intentId();
        assertThat(Sandbox.<Integer>read("checkout/sessions/" + payment(order).sessionId(), "amount_total"))
                .isEqualTo(total)
                .isEqualTo(480);
        assertThat(Sandbox.<String>read(intent, "currency")).isEqualTo("jpy");
        assertThat(Sandbox.<Integer>read(intent, "amount_received")).isEqualTo(total);
    }

    @Test
    void an_order_that_is_not_paid_in_time_expires_and_its_page_is_closed() throws Exception {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        clock.advance(Duration.ofMinutes(11));
        expire.expire();
        phone.see(order).body("state", equalTo("EXPIRED"));
        money.of(ref(order));
        assertThat(payment(order).state()).isEqualTo(PaymentState.EXPIRED);
        assertThat(Phone.pay(order, Phone.GOOD_CARD)).doesNotContain("/return");
    }

    @Test
    void money_that_comes_after_the_time_is_up_is_promised_anew_while_the_kitchen_can() throws Exception {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        Phone.pay(order, Phone.GOOD_CARD);
        clock.advance(Duration.ofMinutes(11));
        expire.expire();
        settle.settle(payment(order).key(), "test");
        phone.see(order).body("state", equalTo("FIRED"));
        assertThat(tickets(order)).isEqualTo(1);
    }

    @Test
    void a_cancelled_order_gives_the_money_back_and_its_ticket_never_reaches_the_wall() {
        Phone.Placed order = phone.paid(anOrder()
                .at("umi-burger")
                .of("cheeseburger")
                .to("COUNTER", null)
                .json());
        phone.see(order).body("state", equalTo("PLACED"));
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        money.of(ref(order));
        phone.see(order).body("state", equalTo("CANCELLED")).body("endReason", equalTo("BY_GUEST"));
        assertThat(payment(order).state()).isEqualTo(PaymentState.VOIDED);
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(409);
    }

    @Test
    void an_order_for_later_is_charged_before_its_authorisation_ends_and_refunded_when_it_is_cancelled() {
        Map<String, Object> later = anOrder().of("caffe-latte").json();
        later.put("slot", lastSlot());
        Phone.Placed order = phone.paid(later);
        phone.see(order).body("state", equalTo("PLACED"));
        QuarkusTransaction.requiringNew().run(() -> {
            Payment reserved = payments.locked(ref(order)).get(0);
            reserved.paidWith(reserved.intentId(), "card", clock.instant().plus(Duration.ofHours(1)));
        });
        rescue.rescue();
        money.of(ref(order));
        phone.see(order).body("state", equalTo("PLACED"));
        assertThat(payment(order).state()).isEqualTo(PaymentState.CAPTURED);
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        money.of(ref(order));
        assertThat(payment(order).state()).isEqualTo(PaymentState.REFUNDED);
    }

    private String lastSlot() {
        return phone.request()
                .body(Map.of("lines", List.of(Map.of("item", "caffe-latte", "quantity", 1))))
                .post("/api/stores/hoshi-coffee/quotes")
                .then()
                .extract()
                .path("slots[-1].from");
    }

    private Payment payment(Phone.Placed order) {
        return payments.latest(ref(order)).orElseThrow();
    }

    private OrderRef ref(Phone.Placed order) {
        String store = phone.see(order).extract().path("store");
        return new OrderRef(new StoreId(store), UUID.fromString(order.id()));
    }

    private long tickets(Phone.Placed order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select count(*) from kitchen.ticket where id = :id", Long.class)
                        .setParameter("id", UUID.fromString(order.id()))
                        .getSingleResult());
    }

    private List<String> moves(Phone.Placed order) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select action from ordering.order_event where order_id = :id order by version",
                                String.class)
                        .setParameter("id", UUID.fromString(order.id()))
                        .getResultList());
    }
}
