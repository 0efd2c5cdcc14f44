package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.CardException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.RefundCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentsTest {
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

    private PaymentIntentCreateParams.Builder payment(String card) {
        return PaymentIntentCreateParams.builder()
                .setAmount(1280L)
                .setCurrency("jpy")
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .setPaymentMethod(card)
                .setConfirm(true);
    }

    @Test
    void a_charge_tells_by_when_it_must_be_captured_and_with_which_card() throws Exception {
        var params =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        var id = at.stripe()
                .paymentIntents()
                .create(payment("pm_card_visa_debit").build())
                .getId();
        var charge = at.stripe().paymentIntents().retrieve(id, params).getLatestChargeObject();
        var card = charge.getPaymentMethodDetails().getCard();
        var inSevenDays = at.clock.instant().plus(Duration.ofDays(7)).getEpochSecond();
        assertThat(card.getCaptureBefore()).isEqualTo(inSevenDays);
        assertThat(card.getLast4()).isEqualTo("5556");
        assertThat(card.getFunding()).isEqualTo("debit");
        assertThat(card.getBrand()).isEqualTo("visa");
        assertThat(charge.getCaptured()).isFalse();
    }

    @Test
    void an_authorisation_nobody_captured_lapses_by_itself() throws Exception {
        var intent = at.authorised(1280);
        at.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(at.stripe().paymentIntents().retrieve(intent.getId()).getStatus())
                .isEqualTo("requires_capture");
        at.clock.advance(Duration.ofSeconds(1));
        var lapsed = at.stripe().paymentIntents().retrieve(intent.getId());
        assertThat(lapsed.getStatus()).isEqualTo("canceled");
        assertThat(lapsed.getCancellationReason()).isEqualTo("automatic");
        var error = Harness.refused(() -> at.stripe().paymentIntents().capture(intent.getId()));
        assertThat(error.getCode()).isEqualTo("payment_intent_unexpected_state");
    }

    @Test
    void a_refused_card_is_a_card_error_and_the_try_is_kept() {
        var error = Harness.refused(() -> at.stripe()
                .paymentIntents()
                .create(payment("pm_card_chargeDeclinedInsufficientFunds").build()));
        assertThat(error).isInstanceOfSatisfying(CardException.class, card -> {
            assertThat(card.getStatusCode()).isEqualTo(402);
            assertThat(card.getCode()).isEqualTo("card_declined");
            assertThat(card.getDeclineCode()).isEqualTo("insufficient_funds");
            assertThat(card.getStripeError().getPaymentIntent().getStatus()).isEqualTo("requires_payment_method");
        });
    }

    @Test
    void a_payment_can_be_confirmed_later_and_authenticated_on_the_way() throws Exception {
        var created = at.stripe()
                .paymentIntents()
                .create(payment("pm_card_visa").setConfirm(false).build());
        assertThat(created.getStatus()).isEqualTo("requires_confirmation");
        var confirm = PaymentIntentConfirmParams.builder()
                .setPaymentMethod("pm_card_threeDSecure2Required")
                .setReturnUrl("http://127.0.0.1:9/back?a=b")
                .build();
        var waiting = at.stripe().paymentIntents().confirm(created.getId(), confirm);
        assertThat(waiting.getStatus()).isEqualTo("requires_action");
        var challenge = waiting.getNextAction().getRedirectToUrl().getUrl();
        var left = at.guest.submit(challenge, Map.of("outcome", "complete"));
        assertThat(Guest.location(left)).startsWith("http://127.0.0.1:9/back?a=b&payment_intent=" + created.getId());
        assertThat(at.stripe().paymentIntents().retrieve(created.getId()).getStatus())
                .isEqualTo("requires_capture");
    }

    @Test
    void less_may_be_captured_but_never_more() throws Exception {
        var id = at.authorised(1280).getId();
        var tooMuch =
                PaymentIntentCaptureParams.builder().setAmountToCapture(1281L).build();
        var error = Harness.refused(() -> at.stripe().paymentIntents().capture(id, tooMuch));
        assertThat(error.getStripeError().getParam()).isEqualTo("amount_to_capture");
        var less =
                PaymentIntentCaptureParams.builder().setAmountToCapture(1000L).build();
        var captured = at.stripe().paymentIntents().capture(id, less);
        assertThat(captured.getAmountReceived()).isEqualTo(1000);
        assertThat(captured.getAmountCapturable()).isZero();
        var again = Harness.refused(() -> at.stripe().paymentIntents().capture(id));
        assertThat(again.getCode()).isEqualTo("payment_intent_unexpected_state");
        var refund = RefundCreateParams.builder().setPaymentIntent(id).build();
        assertThat(at.stripe().refunds().create(refund).getAmount()).isEqualTo(1000);
    }

    @Test
    void a_voided_payment_cannot_be_captured_or_voided_again() throws Exception {
        var id = at.authorised(1280).getId();
        var why = PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.REQUESTED_BY_CUSTOMER)
                .build();
        var canceled = at.stripe().paymentIntents().cancel(id, why);
        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThat(canceled.getCancellationReason()).isEqualTo("requested_by_customer");
        assertThat(Harness.refused(() -> at.stripe().paymentIntents().capture(id))
                        .getStatusCode())
                .isEqualTo(400);
        assertThat(Harness.refused(() -> at.stripe().paymentIntents().cancel(id))
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void payments_are_found_by_their_order() throws Exception {
        var id = at.authorised(1280).getId();
        at.stripe()
                .paymentIntents()
                .create(payment("pm_card_visa").putMetadata("order_id", "o'8").build());
        assertThat(search("metadata['order_id']:'order-7'")).containsExactly(id);
        assertThat(search("metadata[\"order_id\"]:\"o\\'8\" AND status:\"requires_capture\""))
                .hasSize(1);
        assertThat(search("metadata['order_id']:'nobody'")).isEmpty();
    }

    @Test
    void a_long_search_is_read_page_by_page() throws Exception {
        for (int i = 0; i < 3; i++) {
            at.stripe()
                    .paymentIntents()
                    .create(payment("pm_card_visa").putMetadata("n", "1").build());
        }
        var first = PaymentIntentSearchParams.builder()
                .setQuery("metadata['n']:'1'")
                .setLimit(2L)
                .build();
        var page = at.stripe().paymentIntents().search(first);
        assertThat(page.getData()).hasSize(2);
        var rest = PaymentIntentSearchParams.builder()
                .setQuery("metadata['n']:'1'")
                .setPage(page.getNextPage())
                .build();
        assertThat(at.stripe().paymentIntents().search(rest).getData()).hasSize(1);
    }

    private java.util.List<String> search(String query) throws Exception {
        var params = PaymentIntentSearchParams.builder().setQuery(query).build();
        return at.stripe().paymentIntents().search(params).getData().stream()
                .map(PaymentIntent::getId)
                .toList();
    }

    @Test
    void refunds_that_race_never_give_back_more_than_was_captured() throws Exception {
        var id = at.captured(1000).getId();
        var refund = RefundCreateParams.builder()
                .setPaymentIntent(id)
                .setAmount(150L)
                .build();
        var pool = Executors.newFixedThreadPool(10);
        int refused = 0;
        try {
            Callable<Integer> one = () -> {
                try {
                    at.stripe().refunds().create(refund);
                    return 0;
                } catch (com.stripe.exception.InvalidRequestException e) {
                    assertThat(e.getCode()).isEqualTo("amount_too_large");
                    return 1;
                }
            };
            var tries = pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> one).toList());
            for (var each : tries) {
                refused += each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(refused).isEqualTo(14);
        var charge = at.stripe().charges().list().getData().get(0);
        assertThat(charge.getAmountRefunded()).isEqualTo(900);
        assertThat(charge.getRefunded()).isFalse();
    }

    @Test
    void a_payment_given_back_whole_cannot_be_refunded_again() throws Exception {
        var refund = RefundCreateParams.builder()
                .setPaymentIntent(at.captured(1000).getId())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata("why", "sold out")
                .build();
        var done = at.stripe().refunds().create(refund);
        assertThat(done.getStatus()).isEqualTo("succeeded");
        assertThat(done.getMetadata()).containsEntry("why", "sold out");
        var again = Harness.refused(() -> at.stripe().refunds().create(refund));
        assertThat(again.getCode()).isEqualTo("charge_already_refunded");
        assertThat(at.stripe().charges().retrieve(done.getCharge()).getRefunded())
                .isTrue();
    }
}
