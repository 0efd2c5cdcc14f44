package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutPageTest {
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

    @Test
    void a_guest_pays_and_the_order_is_captured_and_refunded() throws Exception {
        var session = at.session(1280);
        assertThat(session.getPaymentIntent()).isNull();
        assertThat(session.getUrl()).isEqualTo(at.sandbox().apiBase() + "/c/pay/" + session.getId());

        var paid = at.guest.pay(session.getUrl(), Guest.GOOD);
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(Guest.location(paid)).isEqualTo("http://127.0.0.1:9/done?session=" + session.getId());

        var complete = at.reload(session);
        assertThat(complete.getStatus()).isEqualTo("complete");
        assertThat(complete.getPaymentStatus()).isEqualTo("unpaid");
        var intent = at.intentOf(session);
        assertThat(intent.getStatus()).isEqualTo("requires_capture");
        assertThat(intent.getAmountCapturable()).isEqualTo(1280);
        assertThat(intent.getMetadata()).containsEntry("order_id", "order-7");

        assertThat(at.stripe().paymentIntents().capture(intent.getId()).getStatus())
                .isEqualTo("succeeded");
        assertThat(at.reload(session).getPaymentStatus()).isEqualTo("paid");
    }

    @Test
    void a_payment_captured_automatically_is_paid_at_once() throws Exception {
        var order = at.order(900)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("order_id", "x")
                        .build());
        var session = at.stripe().checkout().sessions().create(order.build());
        at.guest.pay(session.getUrl(), Guest.GOOD);
        assertThat(at.reload(session).getPaymentStatus()).isEqualTo("paid");
        assertThat(at.intentOf(session).getAmountReceived()).isEqualTo(900);
    }

    @Test
    void a_session_paid_twice_charges_once() throws Exception {
        var session = at.session(1280);
        var pool = Executors.newFixedThreadPool(8);
        var together = new CountDownLatch(1);
        try {
            var submits = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> {
                        together.await();
                        return at.guest.pay(session.getUrl(), Guest.GOOD);
                    }))
                    .toList();
            together.countDown();
            for (Future<java.net.http.HttpResponse<String>> submit : submits) {
                assertThat(Guest.location(submit.get())).endsWith("session=" + session.getId());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(at.stripe().charges().list().getData()).hasSize(1);
        assertThat(at.stripe()
                        .paymentIntents()
                        .list(PaymentIntentListParams.builder().build())
                        .getData())
                .hasSize(1);
    }

    @Test
    void a_declined_card_leaves_the_session_open_for_another() throws Exception {
        var session = at.session(1280);
        var declined = at.guest.pay(session.getUrl(), "4000 0000 0000 0002");
        assertThat(declined.statusCode()).isEqualTo(402);
        assertThat(declined.body()).contains("Your card was declined", "Hanako Sato", "4000 0000 0000 0002");

        var after = at.intentOf(session);
        assertThat(after.getStatus()).isEqualTo("requires_payment_method");
        assertThat(after.getLastPaymentError().getDeclineCode()).isEqualTo("generic_decline");
        at.guest.pay(session.getUrl(), Guest.GOOD);
        assertThat(at.intentOf(session).getId()).isEqualTo(after.getId());
        assertThat(at.intentOf(session).getStatus()).isEqualTo("requires_capture");
    }

    @Test
    void insufficient_funds_an_expired_card_and_a_wrong_code_each_say_so() throws Exception {
        var url = at.session(1280).getUrl();
        assertThat(at.guest.pay(url, "4000 0000 0000 9995").body()).contains("insufficient funds");
        assertThat(at.guest.pay(url, "4000 0000 0000 0069").body()).contains("has expired");
        assertThat(at.guest.pay(url, "4000 0000 0000 0127").body()).contains("The CVC is not");
        assertThat(at.guest.pay(url, "4000 0000 0000 0119").body()).contains("could not be processed");
    }

    @Test
    void a_real_card_is_refused() throws Exception {
        var session = at.session(1280);
        assertThat(at.guest.pay(session.getUrl(), "4111 1111 1111 1111").body()).contains("Only test cards work here");
        assertThat(at.intentOf(session).getLastPaymentError().getDeclineCode()).isEqualTo("test_mode_live_card");
    }

    @Test
    void three_d_secure_completed_authorises_the_payment() throws Exception {
        var session = at.session(1280);
        var sent = at.guest.pay(session.getUrl(), "4000 0025 0000 3155");
        var challenge = at.sandbox().apiBase() + Guest.location(sent);
        assertThat(at.intentOf(session).getStatus()).isEqualTo("requires_action");
        assertThat(at.guest.open(challenge).body()).contains("Complete authentication", "¥1,280", "3155");

        var passed = at.guest.submit(challenge, Map.of("outcome", "complete"));
        assertThat(Guest.location(passed)).endsWith("session=" + session.getId());
        assertThat(at.intentOf(session).getStatus()).isEqualTo("requires_capture");
        var again = at.guest.submit(challenge, Map.of("outcome", "fail"));
        assertThat(Guest.location(again)).endsWith("session=" + session.getId());
        assertThat(at.stripe().charges().list().getData()).hasSize(1);
    }

    @Test
    void three_d_secure_failed_returns_to_the_card_form() throws Exception {
        var session = at.session(1280);
        var sent = at.guest.pay(session.getUrl(), "4000 0000 0000 3220");
        var failed = at.guest.submit(at.sandbox().apiBase() + Guest.location(sent), Map.of("outcome", "fail"));
        var back = at.guest.open(at.sandbox().apiBase() + Guest.location(failed));
        assertThat(back.body()).contains("could not confirm that it is you");
        var intent = at.intentOf(session);
        assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
        assertThat(intent.getLastPaymentError().getCode()).isEqualTo("payment_intent_authentication_failure");
        assertThat(at.reload(session).getStatus()).isEqualTo("open");
    }

    @Test
    void mistakes_are_shown_beside_what_was_typed_and_the_code_is_forgotten() throws Exception {
        var typed =
                Map.of("number", "4242 4242 4242 4241", "expiry", "10/26", "cvc", "987", "name", "A&B", "email", "x");
        var page = at.guest.submit(at.session(1280).getUrl(), typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"4242 4242 4242 4241\"", "value=\"10/26\"", "value=\"A&amp;B\"")
                .contains("This is not a card number", "This card has expired", "name@example.com")
                .doesNotContain("987");
    }

    @Test
    void the_page_speaks_the_language_of_the_session_then_of_the_browser() throws Exception {
        var japanese = at.order(1280).setLocale(SessionCreateParams.Locale.JA).build();
        var url = at.stripe().checkout().sessions().create(japanese).getUrl();
        assertThat(at.guest.open(url).body()).contains("¥1,280を支払う", "カード番号", "カード名義人", "lang=\"ja\"");

        var undecided = at.session(1280).getUrl();
        assertThat(at.guest.open(undecided, "Accept-Language", "ja,en;q=0.8").body())
                .contains("¥1,280を支払う");
        assertThat(at.guest.open(undecided, "Accept-Language", "fr,en;q=0.8").body())
                .contains("Pay ¥1,280");
        assertThat(at.guest.open(undecided).body()).contains("Pay ¥1,280", "Flat &lt;white&gt;");
    }

    @Test
    void a_test_card_button_fills_the_form_without_script() throws Exception {
        var page = at.guest.open(at.session(1280).getUrl() + "?fill=4000000000003220");
        assertThat(page.body()).contains("value=\"4000 0000 0000 3220\"", "value=\"12/34\"", "value=\"123\"");
        var refused = at.guest.open(at.session(1280).getUrl() + "?fill=4111111111111111");
        assertThat(refused.body()).doesNotContain("4111");
    }

    @Test
    void paid_expired_and_unknown_sessions_have_a_page_that_says_so() throws Exception {
        var paid = at.session(1280);
        at.guest.pay(paid.getUrl(), Guest.GOOD);
        assertThat(at.guest.open(paid.getUrl()).body()).contains("This order is paid", "/done?session=" + paid.getId());

        var expired = at.session(1280);
        at.stripe().checkout().sessions().expire(expired.getId());
        assertThat(at.guest.open(expired.getUrl()).body()).contains("has expired", "http://127.0.0.1:9/basket");
        assertThat(Guest.location(at.guest.pay(expired.getUrl(), Guest.GOOD))).isEqualTo("/c/pay/" + expired.getId());
        assertThat(at.stripe().charges().list().getData()).hasSize(1);

        assertThat(at.guest
                        .open(at.sandbox().apiBase() + "/c/pay/cs_test_nothing")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void no_card_number_reaches_the_disk() throws Exception {
        var session = at.session(1280);
        at.guest.pay(session.getUrl(), "4000 0000 0000 0002");
        at.guest.pay(session.getUrl(), Guest.GOOD);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("4242424242424242", "4242 4242", "4000000000000002");
            }
        }
    }
}
