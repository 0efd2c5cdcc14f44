package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.kitchen.plan.SetPlaces;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.ordering.ExpireOrders;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.PaymentDesk;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The money of orders for another day: vouchers that are paid meanwhile, reservations that end before. */
@ShopTest
@TestProfile(LapsedMoneyApiTest.DaysPass.class)
class MoneyAheadApiTest {

    private static final StoreId HOSHI = new StoreId("hoshi-coffee");
    private static final StationCode BAR = new StationCode("bar");

    @Inject
    MoneyAtRest money;

    @Inject
    ReadPayments payments;

    @Inject
    PaymentDesk desk;

    @Inject
    RescueAuthorisations rescue;

    @Inject
    ExpireOrders expire;

    @Inject
    SetPlaces places;

    @Inject
    ShopClock clock;

    @Inject
    Stations stations;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @BeforeEach
    void aWeekAndLonger() {
        Sandbox.wellAgain();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update ordering.store set settings ="
                                + " settings || '{\"orderAhead\": \"P14D\", \"payMethods\": [\"CARD\", \"KONBINI\"]}'"
                                + " where id = 'hoshi-coffee'")
                        .executeUpdate());
    }

    @Test
    void a_voucher_is_offered_for_a_time_that_is_later_than_it_can_be_paid() {
        assertThat(methods(in(Duration.ofDays(5)))).containsExactly("card", "konbini");
        assertThat(methods(in(Duration.ofDays(2)))).containsExactly("card");
    }

    @Test
    void an_order_waits_for_its_voucher_with_its_place_in_the_kitchen_and_is_placed_when_that_is_paid()
            throws Exception {
        Phone.Placed order = in(Duration.ofDays(6));
        String promised = phone.see(order).extract().path("promise.from");
        String voucher = Phone.askForVoucher(order);
        money.settle(ref(order));
        daysPass(Duration.ofDays(2));
        expire.expire();
        phone.see(order).body("state", equalTo("AWAITING_PAYMENT"));
        assertThat(desk.page(ref(order), URI.create("http://localhost")).toString())
                .endsWith(voucher);
        Sandbox.decide("konbini", Map.of("session", session(order), "outcome", "paid"));
        money.settle(ref(order));
        phone.see(order).body("state", equalTo("PLACED")).body("promise.from", equalTo(promised));
        assertThat(payments.latest(ref(order)).orElseThrow().state()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void a_voucher_that_nobody_pays_ends_with_its_order_and_can_be_paid_no_more() throws Exception {
        Phone.Placed order = in(Duration.ofDays(6));
        Phone.askForVoucher(order);
        money.settle(ref(order));
        daysPass(Duration.ofDays(5));
        expire.expire();
        phone.see(order).body("state", equalTo("EXPIRED"));
        money.of(ref(order));
        assertThat(payments.latest(ref(order)).orElseThrow().state().unpaid()).isFalse();
    }

    @Test
    void a_voucher_that_has_run_out_is_followed_by_another_way_to_pay() throws Exception {
        Phone.Placed order = in(Duration.ofDays(6));
        String first = Phone.askForVoucher(order);
        money.settle(ref(order));
        Sandbox.decide("konbini", Map.of("session", session(order), "outcome", "expired"));
        money.settle(ref(order));
        assertThat(payments.latest(ref(order)).orElseThrow().state()).isEqualTo(PaymentState.FAILED);
        assertThat(desk.page(ref(order), URI.create("http://localhost")).toString())
                .doesNotContain(first)
                .contains("/c/pay/");
    }

    @Test
    void money_of_a_voucher_that_comes_after_its_day_goes_back() throws Exception {
        Sandbox.plan("http500", "POST /v1/payment_intents/*/cancel", 1_000);
        Phone.Placed order = in(Duration.ofDays(5));
        Phone.askForVoucher(order);
        money.settle(ref(order));
        clock.advance(Duration.ofDays(7));
        expire.expire();
        phone.see(order).body("state", equalTo("EXPIRED"));
        Sandbox.decide("konbini", Map.of("session", session(order), "outcome", "paid"));
        Sandbox.advance(Duration.ofDays(7));
        Sandbox.wellAgain();
        money.settle(ref(order));
        phone.see(order).body("state", equalTo("CANCELLED")).body("endReason", equalTo("KITCHEN_FULL"));
        assertThat(payments.latest(ref(order)).orElseThrow().left().minor()).isZero();
    }

    @Test
    void a_voucher_for_a_place_that_has_gone_meanwhile_is_withdrawn() throws Exception {
        Phone.Placed order = in(Duration.ofDays(6));
        daysPass(Duration.ofMinutes(11));
        Phone.askForVoucher(order);
        int before = placesOfBar();
        places.set(HOSHI, BAR, 0);
        money.settle(ref(order));
        places.set(HOSHI, BAR, before);
        phone.see(order).body("state", equalTo("CANCELLED")).body("endReason", equalTo("KITCHEN_FULL"));
        money.of(ref(order));
        assertThat(payments.latest(ref(order)).orElseThrow().state()).isEqualTo(PaymentState.EXPIRED);
    }

    @Test
    void a_card_that_is_reserved_for_a_time_six_days_ahead_is_still_good_then() {
        Phone.Placed order = paid(Duration.ofDays(6));
        daysPass(Duration.ofDays(6).minusMinutes(15));
        rescue.rescue();
        assertThat(payments.latest(ref(order)).orElseThrow().state()).isEqualTo(PaymentState.AUTHORISED);
        assertThat(desk.collectable(ref(order))).isTrue();
    }

    @Test
    void a_reservation_that_ends_before_the_time_is_taken_first_and_goes_back_when_the_guest_cancels() {
        Phone.Placed order = paid(Duration.ofDays(13));
        daysPass(Duration.ofDays(6).plusHours(13));
        rescue.rescue();
        money.of(ref(order));
        phone.see(order).body("state", equalTo("PLACED"));
        assertThat(payments.latest(ref(order)).orElseThrow().state()).isEqualTo(PaymentState.CAPTURED);
        daysPass(Duration.ofDays(6));
        assertThat(desk.collectable(ref(order))).isTrue();
        phone.request()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/orders/" + order.id())
                .then()
                .body(containsString("You get ¥480 back."));
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        money.of(ref(order));
        assertThat(payments.latest(ref(order)).orElseThrow().state()).isEqualTo(PaymentState.REFUNDED);
    }

    private Phone.Placed in(Duration ahead) {
        return phone.order(anOrder().of("caffe-latte").readyAt(slot(ahead)).json());
    }

    private Phone.Placed paid(Duration ahead) {
        return phone.paid(anOrder().of("caffe-latte").readyAt(slot(ahead)).json());
    }

    private String slot(Duration ahead) {
        long quarter = Duration.ofMinutes(15).toSeconds();
        return Instant.ofEpochSecond(clock.instant().plus(ahead).getEpochSecond() / quarter * quarter)
                .toString();
    }

    private List<String> methods(Phone.Placed order) {
        return Sandbox.read("checkout/sessions/" + session(order), "payment_method_types");
    }

    private static String session(Phone.Placed order) {
        return order.payAt().replaceAll(".*/(cs_[^/?#]+).*", "$1");
    }

    private void daysPass(Duration time) {
        Sandbox.advance(time);
        clock.advance(time);
    }

    private int placesOfBar() {
        return stations.of(HOSHI).stream()
                .filter(station -> station.code().equals(BAR))
                .mapToInt(Station::fullPlaces)
                .sum();
    }

    private static OrderRef ref(Phone.Placed order) {
        return new OrderRef(HOSHI, UUID.fromString(order.id()));
    }
}
