package dev.matazu.office;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.matazu.demo.DemoAccess;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.ordering.OrderRef;
import dev.matazu.payment.PaymentView;
import dev.matazu.payment.ReadPayments;
import dev.matazu.payment.TryNow;
import dev.matazu.payment.WebhookInbox;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The owner sees all money and gives it back, a manager that of their store; nobody else comes near it. */
@ShopTest
class PaymentsPageApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");
    private static final StoreId UMI = new StoreId("umi-burger");

    @Inject
    OwnerAccess owner;

    @Inject
    DemoAccess demo;

    @Inject
    ReadPayments payments;

    @Inject
    TryNow now;

    @Inject
    WebhookInbox inbox;

    @Inject
    EntityManager database;

    private final Phone phone = new Phone();

    @AfterEach
    void allIsWell() {
        Sandbox.wellAgain();
    }

    @Test
    void no_guest_and_no_device_comes_in_unless_a_manager_is_signed_in_on_it() {
        OrderRef order = captured("Aki");
        Tablet hana = tablet(HOSHI).signIn("Hana", "2580");
        for (RequestSpecification stranger :
                List.of(given(), phone.request(), hana.request(), given().cookie("matazu-office", "guessed"))) {
            for (String page : List.of("/office/payments", path(order), "/office/payments/events")) {
                page(stranger, page).statusCode(401).body(not(containsString("Aki")));
            }
            send(stranger, path(order) + "/refund", Map.of("what", "whole", "reason", "QUALITY", "sure", "yes"))
                    .statusCode(401);
            send(stranger, path(order) + "/try", Map.of()).statusCode(401);
            send(stranger, "/office/payments/events/evt_1/replay", Map.of()).statusCode(401);
        }
        assertThat(payment(order).refunded().minor()).isZero();
    }

    @Test
    void a_manager_sees_to_the_money_of_their_own_store_only_and_signs_for_it() {
        OrderRef order = captured("Nagi");
        RequestSpecification mio = tablet(HOSHI).signIn("Mio", "3690").request();
        RequestSpecification elsewhere = tablet(UMI).signIn("Mio", "3690").request();

        page(mio, "/office/payments/hoshi-coffee?q=nagi").statusCode(200).body(containsString(path(order)));
        page(elsewhere, "/office/payments/umi-burger?q=nagi").statusCode(200).body(not(containsString(path(order))));
        page(elsewhere, "/office/payments/hoshi-coffee").statusCode(401);
        page(elsewhere, path(order)).statusCode(401).body(not(containsString("Nagi")));
        send(elsewhere, path(order) + "/refund", Map.of("what", "whole", "reason", "QUALITY", "sure", "yes"))
                .statusCode(401);
        for (String owners : List.of("/office/payments/events", "/office/devices", "/office/staff")) {
            page(mio, owners).statusCode(401);
        }

        Map<String, String> asked = Map.of("what", "amount", "amount", "100", "reason", "QUALITY", "key", "key-nagi");
        send(mio, path(order) + "/refund", sure(asked)).statusCode(303);
        page(mio, path(order)).body(containsString("Mio"));
    }

    @Test
    void a_payment_is_found_by_its_guests_name_and_tells_what_happened() {
        OrderRef order = captured("Kohaku");
        seen("/office/payments?store=hoshi-coffee&q=koha").body(containsString(path(order)));
        seen("/office/payments?store=umi-burger&q=koha").body(not(containsString(path(order))));
        seen("/office/payments?store=hoshi-coffee&q=koha&state=REFUNDED").body(not(containsString(path(order))));
        seen("/office/payments?store=hoshi-coffee&day=nonsense&state=nonsense&page=-1&q=%7B%25")
                .statusCode(200);
        seen(path(order)).body(containsString("Reserved")).body(containsString("Charged"));
    }

    @Test
    void a_refund_is_asked_for_once_more_and_then_paid_once() {
        OrderRef order = captured("Ruri");
        String key = "key-" + UUID.randomUUID();
        Map<String, String> asked =
                Map.of("what", "amount", "amount", "１００", "reason", "MISSING", "note", "No lid", "key", key);
        send(owner(), path(order) + "/refund", asked)
                .statusCode(200)
                .body(containsString("Refund ¥100 to Ruri?"))
                .body(containsString("No lid"));
        assertThat(payment(order).refunded().minor()).isZero();
        send(owner(), path(order) + "/refund", sure(asked)).statusCode(303);
        send(owner(), path(order) + "/refund", sure(asked)).statusCode(303);
        PaymentView payment = payment(order);
        assertThat(payment.refunded().minor()).isEqualTo(100);
        assertThat(payment.refunds()).singleElement().satisfies(one -> {
            assertThat(one.actor().name()).isEqualTo("Owner");
            assertThat(one.reason()).isEqualTo("MISSING");
        });
        now.tell(order);
        seen(path(order)).body(containsString("Refunded in part")).body(containsString("No lid"));
    }

    @Test
    void the_guest_reads_what_goes_back_and_why() {
        OrderRef order = captured("Wakana");
        String status = "/orders/" + order.id();
        page(phone.request(), status).body(containsString(status + "/receipt")).body(not(containsString("Your money")));
        send(
                owner(),
                path(order) + "/refund",
                sure(Map.of("what", "amount", "amount", "120", "reason", "MISSING", "key", "key-12345678")));
        now.tell(order);
        page(phone.request(), status)
                .body(containsString("¥120 was refunded to your card"))
                .body(containsString("Something was missing."));
        page(phone.request(), "/orders").body(containsString("(¥120 returned)"));
    }

    @Test
    void a_guest_who_cancels_in_time_reads_that_nothing_is_charged() {
        Phone.Placed order =
                phone.paid(anOrder().at("umi-burger").of("cheeseburger").json());
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        page(phone.request(), "/orders/" + order.id()).body(containsString("was only reserved on your card"));
    }

    @Test
    void a_refund_that_cannot_be_says_why_and_keeps_what_was_typed() {
        OrderRef order = captured("Shion");
        String key = "key-" + UUID.randomUUID();
        send(
                        owner(),
                        path(order) + "/refund",
                        Map.of("what", "amount", "amount", "999999", "reason", "QUALITY", "key", key))
                .statusCode(409)
                .body(containsString("More than was paid"))
                .body(containsString("value=\"999999\""))
                .body(containsString(key));
        send(owner(), path(order) + "/refund", Map.of("what", "lines", "line-1", "9", "reason", "QUALITY", "key", key))
                .statusCode(422);
        send(owner(), path(order) + "/refund", Map.of("what", "whole", "note", "Kept words", "key", key))
                .statusCode(422)
                .body(containsString("Please check: Reason"))
                .body(containsString("Kept words"));
        send(owner(), path(order) + "/refund", Map.of("what", "whole", "reason", "OTHER", "key", key, "sure", "yes"))
                .statusCode(422);
        assertThat(payment(order).refunded().minor()).isZero();
    }

    @Test
    void what_stripe_does_not_do_is_shown_with_its_answer_and_tried_at_once_on_demand() {
        Sandbox.plan("http500", "POST /v1/refunds", 500);
        OrderRef order = captured("Beni");
        send(
                        owner(),
                        path(order) + "/refund",
                        sure(Map.of("what", "whole", "reason", "QUALITY", "key", "key-12345678")))
                .statusCode(303);
        send(owner(), path(order) + "/try", Map.of()).statusCode(303);
        seen(path(order)).body(containsString("Stripe must still be told")).body(containsString("Try now"));
        Sandbox.wellAgain();
        send(owner(), path(order) + "/try", Map.of()).statusCode(303).header("Location", containsString("done=told"));
        seen(path(order))
                .body(not(containsString("Stripe must still be told")))
                .body(containsString("Refunded in full"));
    }

    @Test
    void a_dead_letter_is_replayed_from_the_office_and_only_while_it_is_dead() {
        String id = "evt_dead_" + UUID.randomUUID();
        inbox.keep(id, "charge.refunded", "{\"data\":{\"object\":{\"object\":\"charge\",\"id\":\"ch_none\"}}}");
        until(id, "NOT_OURS");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update ordering.webhook_event set outcome = 'DEAD', last_error = 'no answer' where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
        seen("/office/payments").body(containsString("Events given up"));
        seen("/office/payments/events").body(containsString(id)).body(containsString("no answer"));
        String replay = "/office/payments/events/" + id + "/replay";
        send(owner(), replay, Map.of()).statusCode(303).header("Location", containsString("replayed"));
        until(id, "NOT_OURS");
        send(owner(), replay, Map.of()).statusCode(303).header("Location", containsString("not-dead"));
        seen("/office/payments/events").body(not(containsString("no answer")));
    }

    @Test
    void an_order_that_was_made_and_never_paid_stands_at_the_top() {
        OrderRef order = captured("Tsubaki");
        change("update ordering.placed_order set state = 'COLLECTED', ended_at = placed_at where id = ?1", order);
        // Each time anew: news of the charge may still be on its way and puts the payment right again.
        await().untilAsserted(() -> {
            change("update ordering.payment set state = 'FAILED' where order_id = ?1", order);
            seen("/office/payments?day=2020-01-01")
                    .body(containsString("Made, but not paid"))
                    .body(containsString(path(order)));
        });
        change("update ordering.payment set state = 'CAPTURED' where order_id = ?1", order);
        seen("/office/payments?day=2020-01-01").body(not(containsString(path(order))));
    }

    @Test
    void the_receipt_of_a_charge_is_at_hand() {
        OrderRef order = captured("Sumire");
        String html = seen(path(order)).extract().asString();
        String pdf = html.replaceFirst("(?s).*href=\"(" + path(order) + "/receipts/\\d+\\.pdf)\".*", "$1");
        given().cookie("matazu-office", session())
                .get(pdf)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        given().get(pdf).then().statusCode(401);
    }

    @Test
    void figures_are_there_for_whoever_brings_the_token_and_for_nobody_else() {
        captured("Ai");
        given().get("/q/metrics").then().statusCode(404);
        given().header("Authorization", "Bearer guessed")
                .get("/q/metrics")
                .then()
                .statusCode(404);
        given().get("/q//metrics").then().statusCode(404);
        given().header("Authorization", "Bearer token-for-tests")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("matazu_payment_moves_total{action=\"capture\"}"))
                .body(containsString("matazu_payment_tries_total{outcome=\"done\",verb=\"capture\"}"))
                .body(containsString("matazu_payment_instructions_open "))
                .body(containsString("matazu_payment_troubles{kind=\"loss\"}"))
                .body(containsString("matazu_payment_capture_seconds_count"));
    }

    private void change(String sql, OrderRef order) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql)
                        .setParameter(1, order.id())
                        .executeUpdate());
    }

    private void until(String event, String outcome) {
        await().until(() -> outcome(event), equalTo(outcome));
    }

    private Object outcome(String event) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select outcome from ordering.webhook_event where id = ?1")
                        .setParameter(1, event)
                        .getSingleResult());
    }

    private OrderRef captured(String nickname) {
        Phone.Placed placed =
                phone.paid(anOrder().of("caffe-latte", 2).by(nickname).json());
        OrderRef order = new OrderRef(HOSHI, UUID.fromString(placed.id()));
        now.tell(order);
        assertThat(payment(order).state().taken()).isTrue();
        return order;
    }

    private Tablet tablet(StoreId store) {
        return Tablet.paired(store.value(), demo.accessTo(store).orElseThrow().pairingCode());
    }

    private PaymentView payment(OrderRef order) {
        return payments.latest(order).orElseThrow();
    }

    private ValidatableResponse seen(String page) {
        return page(owner(), page).statusCode(200);
    }

    private static ValidatableResponse page(RequestSpecification visitor, String page) {
        return given().spec(visitor)
                .accept("text/html")
                .urlEncodingEnabled(false)
                .get(page)
                .then();
    }

    private static ValidatableResponse send(RequestSpecification visitor, String path, Map<String, String> fields) {
        return given().spec(visitor)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html")
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(path)
                .then();
    }

    private static Map<String, String> sure(Map<String, String> asked) {
        Map<String, String> sure = new java.util.HashMap<>(asked);
        sure.put("sure", "yes");
        return sure;
    }

    private static String path(OrderRef order) {
        return "/office/payments/" + order.store() + "/" + order.id();
    }

    private RequestSpecification owner() {
        return given().cookie("matazu-office", session());
    }

    private String session() {
        return given().redirects()
                .follow(false)
                .get("/owner/" + owner.link())
                .then()
                .extract()
                .cookie("matazu-office");
    }
}
