package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cash at a convenience store, PayPay and wallets, on the hosted page. */
class WaysToPayTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ORDER = "mode=payment&success_url=http://127.0.0.1:9/done"
            + "&cancel_url=http://127.0.0.1:9/basket&line_items[0][quantity]=1"
            + "&line_items[0][price_data][currency]=jpy&line_items[0][price_data][unit_amount]=1280"
            + "&line_items[0][price_data][product_data][name]=Latte";
    private static final String ALL =
            "&payment_method_types[]=card&payment_method_types[]=konbini&payment_method_types[]=paypay";
    private static final String CARDS_HELD = "&payment_method_options[card][capture_method]=manual";

    @TempDir
    Path folder;

    private Harness at;

    @BeforeEach
    void start() {
        at = new Harness(folder);
    }

    @AfterEach
    void stop() {
        at.close();
    }

    private JsonNode open(String more) throws Exception {
        return JSON.readTree(at.post("/v1/checkout/sessions", ORDER + more).body());
    }

    private String refusal(String more) throws Exception {
        var reply = at.post("/v1/checkout/sessions", ORDER + more);
        assertThat(reply.statusCode()).isEqualTo(400);
        return reply.body();
    }

    private JsonNode reload(JsonNode session) throws Exception {
        return JSON.readTree(
                at.get("/v1/checkout/sessions/" + session.get("id").asText()).body());
    }

    private PaymentIntent intentOf(JsonNode session) throws Exception {
        return at.stripe()
                .paymentIntents()
                .retrieve(reload(session).get("payment_intent").asText());
    }

    private JsonNode charge() throws Exception {
        return JSON.readTree(at.get("/v1/charges").body()).at("/data/0");
    }

    private List<String> eventTypes() throws Exception {
        return at.stripe().events().list().getData().stream()
                .map(Event::getType)
                .toList();
    }

    private String slip(JsonNode session, String email) {
        var form = Map.of("method", "konbini", "name", "Hanako", "email", email, "phone", "");
        var sent = at.guest.submit(session.get("url").asText(), form);
        return at.sandbox().apiBase() + Guest.location(sent);
    }

    @Test
    void a_method_that_cannot_be_held_is_refused_with_manual_capture_but_not_beside_cards_that_are() throws Exception {
        var manual = "&payment_intent_data[capture_method]=manual";
        assertThat(refusal(manual + ALL)).contains("do not support manual capture: konbini, paypay");
        assertThat(refusal(ALL + "&payment_method_options[paypay][capture_method]=manual"))
                .contains("Received unknown parameter: payment_method_options[paypay][capture_method]");
        var session = open(ALL + CARDS_HELD);
        assertThat(session.get("payment_method_types"))
                .extracting(JsonNode::asText)
                .contains("card", "konbini");
        assertThat(session.at("/payment_method_options/card/capture_method").asText())
                .isEqualTo("manual");
        at.guest.pay(session.get("url").asText(), Guest.GOOD);
        assertThat(intentOf(session).getStatus()).isEqualTo("requires_capture");
        assertThat(intentOf(session).getCaptureMethod()).isEqualTo("automatic_async");
    }

    @Test
    void unknown_methods_wrong_currencies_and_amounts_out_of_bounds_are_refused() throws Exception {
        assertThat(refusal("&payment_method_types[]=ideal")).contains("ideal is invalid");
        assertThat(refusal(ALL + "&line_items[0][price_data][currency]=usd")).contains("currency provided (usd)");
        assertThat(refusal(ALL + "&line_items[0][price_data][unit_amount]=119")).contains("at least ¥120 for konbini");
        assertThat(refusal(ALL + "&line_items[0][price_data][unit_amount]=300001"))
                .contains("no more than ¥300,000 for konbini");
        assertThat(refusal(ALL + "&payment_method_options[konbini][expires_after_days]=61"))
                .contains("less than or equal to 60");
    }

    @Test
    void a_slip_completes_the_session_unpaid_and_the_money_comes_later() throws Exception {
        var session = open(ALL + CARDS_HELD);
        var page = slip(session, "fill_never@example.com");
        assertThat(page).contains("/c/voucher/pi_");
        assertThat(reload(session).get("status").asText()).isEqualTo("complete");
        assertThat(reload(session).get("payment_status").asText()).isEqualTo("unpaid");
        var waiting = intentOf(session);
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        var details = waiting.getNextAction().getKonbiniDisplayDetails();
        // Three days from 20 November, 12:00 in Japan, to the last second of the day there.
        assertThat(details.getExpiresAt())
                .isEqualTo(java.time.Instant.parse("2026-11-23T14:59:59Z").getEpochSecond());
        assertThat(at.guest.open(page).body())
                .contains(details.getStores().getLawson().getPaymentCode(), "2026-11-23 23:59");
        assertThat(eventTypes()).contains("payment_intent.requires_action", "checkout.session.completed");

        at.control("/sandbox/konbini", "{\"session\":\"" + session.get("id").asText() + "\"}");
        assertThat(intentOf(session).getStatus()).isEqualTo("succeeded");
        assertThat(reload(session).get("payment_status").asText()).isEqualTo("paid");
        assertThat(eventTypes())
                .contains("payment_intent.succeeded", "charge.succeeded", "checkout.session.async_payment_succeeded");
        assertThat(charge().at("/payment_method_details/type").asText()).isEqualTo("konbini");
        assertThat(charge().at("/payment_method_details/konbini/store/chain").asText())
                .isEqualTo("lawson");
        assertThat(at.guest.open(page).body()).contains("This order is paid");
    }

    @Test
    void a_slip_that_nobody_pays_runs_out_at_midnight_in_japan() throws Exception {
        var session = open(ALL + "&payment_method_options[konbini][expires_after_days]=1");
        slip(session, "fill_never@example.com");
        at.clock.advance(Duration.ofHours(35).plusMinutes(59).plusSeconds(58));
        assertThat(intentOf(session).getStatus()).isEqualTo("requires_action");
        at.clock.advance(Duration.ofSeconds(1));
        var failed = intentOf(session);
        assertThat(failed.getStatus()).isEqualTo("requires_payment_method");
        assertThat(failed.getLastPaymentError().getCode()).isEqualTo("payment_intent_payment_attempt_expired");
        assertThat(eventTypes()).startsWith("checkout.session.async_payment_failed", "payment_intent.payment_failed");
        assertThat(reload(session).get("payment_status").asText()).isEqualTo("unpaid");
    }

    @Test
    void the_addresses_of_stripe_decide_how_a_slip_ends() throws Exception {
        var pays = open(ALL);
        slip(pays, "hanako@example.com");
        var paysAtOnce = open(ALL);
        slip(paysAtOnce, "a.succeed_immediately@example.com");
        var runsOut = open(ALL);
        slip(runsOut, "a.expire_with_delay@example.com");
        var runsOutAtOnce = open(ALL);
        slip(runsOutAtOnce, "a.expire_immediately@example.com");
        assertThat(intentOf(paysAtOnce).getStatus()).isEqualTo("succeeded");
        assertThat(intentOf(runsOutAtOnce).getStatus()).isEqualTo("requires_payment_method");
        assertThat(intentOf(pays).getStatus()).isEqualTo("requires_action");
        at.clock.advance(Duration.ofMinutes(3));
        assertThat(intentOf(pays).getStatus()).isEqualTo("succeeded");
        assertThat(intentOf(runsOut).getStatus()).isEqualTo("requires_payment_method");
    }

    @Test
    void a_slip_is_paid_once_whoever_asks() throws Exception {
        var session = open(ALL);
        var page = slip(session, "fill_never@example.com");
        at.guest.submit(page, Map.of("outcome", "paid"));
        at.guest.submit(page, Map.of("outcome", "expired"));
        var id = session.get("id").asText();
        assertThat(at.control("/sandbox/konbini", "{\"session\":\"" + id + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(intentOf(session).getStatus()).isEqualTo("succeeded");
        assertThat(at.stripe().charges().list().getData()).hasSize(1);
    }

    @Test
    void a_slip_wants_a_name_an_address_and_a_number_that_is_one() throws Exception {
        var url = open(ALL).get("url").asText();
        assertThat(at.guest.open(url + "?method=konbini").body()).contains("Get the payment number");
        var wrong = at.guest.submit(url, Map.of("method", "konbini", "phone", "00000000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter your name", "the slip is sent there", "10 or 11 digits");
        var refused = Map.of("method", "konbini", "name", "A", "email", "a@b.jp", "phone", "01234567890");
        assertThat(at.guest.submit(url, refused).body()).contains("This number was refused");
    }

    @Test
    void money_paid_in_cash_waits_for_the_guests_account_when_it_goes_back() throws Exception {
        var session = open(ALL);
        slip(session, "succeed_immediately@example.com");
        var refund = JSON.readTree(
                at.post("/v1/refunds", "payment_intent=" + intentOf(session).getId())
                        .body());
        assertThat(refund.get("status").asText()).isEqualTo("requires_action");
        assertThat(refund.get("instructions_email").asText()).isEqualTo("succeed_immediately@example.com");
        var id = refund.get("id").asText();
        at.control("/sandbox/refunds", "{\"refund\":\"" + id + "\",\"outcome\":\"succeeded\"}");
        assertThat(at.stripe().refunds().retrieve(id).getStatus()).isEqualTo("succeeded");
        assertThat(eventTypes()).contains("refund.updated");
    }

    @Test
    void paypay_is_confirmed_elsewhere_and_charged_at_once() throws Exception {
        var session = open(ALL + CARDS_HELD);
        var sent = at.guest.submit(session.get("url").asText(), Map.of("method", "paypay"));
        var page = at.sandbox().apiBase() + Guest.location(sent);
        assertThat(intentOf(session).getNextAction().getType()).isEqualTo("redirect_to_url");
        assertThat(at.guest.open(page).body()).contains("Pay with PayPay", "¥1,280");
        var left = at.guest.submit(page, Map.of("outcome", "fail"));
        assertThat(at.guest.open(at.sandbox().apiBase() + Guest.location(left)).body())
                .contains("PayPay did not confirm");
        at.guest.submit(session.get("url").asText(), Map.of("method", "paypay"));
        var done = at.guest.submit(page, Map.of("outcome", "complete"));
        assertThat(Guest.location(done)).isEqualTo("http://127.0.0.1:9/done");
        assertThat(intentOf(session).getStatus()).isEqualTo("succeeded");
        assertThat(reload(session).get("payment_status").asText()).isEqualTo("paid");
        assertThat(charge().at("/payment_method_details/type").asText()).isEqualTo("paypay");
    }

    @Test
    void a_wallet_is_a_card_that_names_the_wallet() throws Exception {
        var session = open("&payment_intent_data[capture_method]=manual");
        at.guest.submit(session.get("url").asText(), Map.of("wallet", "apple_pay"));
        assertThat(intentOf(session).getStatus()).isEqualTo("requires_capture");
        assertThat(charge().at("/payment_method_details/card/wallet/type").asText())
                .isEqualTo("apple_pay");
        assertThat(charge().at("/payment_method_details/card/last4").asText()).isEqualTo("4242");
    }

    @Test
    void a_way_that_the_session_does_not_take_cannot_be_paid_with() throws Exception {
        var session = open("&payment_method_types[]=card");
        var sent = at.guest.submit(session.get("url").asText(), Map.of("method", "paypay"));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(reload(session).get("payment_intent").isNull()).isTrue();
    }
}
