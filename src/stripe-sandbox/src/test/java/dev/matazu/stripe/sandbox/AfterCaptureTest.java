package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may still happen to money that was captured: disputes, and refunds that take their time or come back. */
class AfterCaptureTest {
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

    private String captured(String card) throws Exception {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(1280L)
                .setCurrency("jpy")
                .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                .setPaymentMethod(card)
                .setConfirm(true)
                .build();
        var id = at.stripe().paymentIntents().create(params).getId();
        return at.stripe().paymentIntents().capture(id).getId();
    }

    private Refund refund(String intent, long amount) throws Exception {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(amount)
                .build();
        return at.stripe().refunds().create(params);
    }

    private Dispute dispute(String intent) throws Exception {
        var params = DisputeListParams.builder().setPaymentIntent(intent).build();
        return at.stripe().disputes().list(params).getData().get(0);
    }

    private List<String> eventTypes() throws Exception {
        return at.stripe().events().list().getData().stream()
                .map(Event::getType)
                .toList();
    }

    @Test
    void a_card_that_disputes_does_so_once_it_is_captured_and_cannot_be_refunded() throws Exception {
        var intent = captured("pm_card_createDispute");
        var dispute = dispute(intent);
        assertThat(dispute.getStatus()).isEqualTo("needs_response");
        assertThat(dispute.getAmount()).isEqualTo(1280);
        assertThat(dispute.getReason()).isEqualTo("fraudulent");
        assertThat(at.stripe().charges().retrieve(dispute.getCharge()).getDisputed())
                .isTrue();
        assertThat(eventTypes()).contains("charge.dispute.created", "charge.dispute.funds_withdrawn");
        assertThat(Harness.refused(() -> refund(intent, 100)).getCode()).isEqualTo("charge_disputed");
    }

    @Test
    void evidence_decides_a_dispute_and_a_won_charge_can_be_refunded_again() throws Exception {
        var intent = captured("pm_card_createDispute");
        var evidence = DisputeUpdateParams.Evidence.builder()
                .setUncategorizedText("winning_evidence")
                .build();
        var params = DisputeUpdateParams.builder()
                .setEvidence(evidence)
                .setSubmit(true)
                .build();
        var won = at.stripe().disputes().update(dispute(intent).getId(), params);
        assertThat(won.getStatus()).isEqualTo("won");
        assertThat(won.getEvidence().getUncategorizedText()).isEqualTo("winning_evidence");
        assertThat(eventTypes()).startsWith("charge.dispute.closed", "charge.dispute.funds_reinstated");
        assertThat(refund(intent, 100).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void a_dispute_is_closed_once() throws Exception {
        var intent = captured("pm_card_createDispute");
        var id = dispute(intent).getId();
        at.control("/sandbox/disputes", "{\"dispute\":\"" + id + "\",\"outcome\":\"lost\"}");
        assertThat(dispute(intent).getStatus()).isEqualTo("lost");
        assertThat(Harness.refused(() -> at.stripe().disputes().close(id)).getMessage())
                .contains("already closed");
        assertThat(eventTypes().stream().filter("charge.dispute.closed"::equals))
                .hasSize(1);
    }

    @Test
    void a_refund_can_take_its_time() throws Exception {
        var pending = refund(captured("pm_card_pendingRefund"), 500);
        assertThat(pending.getStatus()).isEqualTo("pending");
        at.clock.advance(Duration.ofMinutes(1));
        assertThat(at.stripe().refunds().retrieve(pending.getId()).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void a_refund_that_comes_back_can_be_made_again() throws Exception {
        var intent = captured("pm_card_refundFail");
        var first = refund(intent, 1280);
        assertThat(first.getStatus()).isEqualTo("succeeded");
        assertThat(Harness.refused(() -> refund(intent, 1)).getCode()).isEqualTo("charge_already_refunded");
        at.clock.advance(Duration.ofMinutes(1));
        assertThat(at.stripe().refunds().retrieve(first.getId()).getStatus()).isEqualTo("failed");
        assertThat(eventTypes()).startsWith("refund.failed", "refund.updated");
        assertThat(at.stripe().charges().retrieve(first.getCharge()).getAmountRefunded())
                .isZero();
        assertThat(refund(intent, 1280).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void an_authorisation_that_lapses_is_told() throws Exception {
        var session = at.session(1280);
        at.guest.pay(session.getUrl(), Guest.GOOD);
        at.control("/sandbox/clock", "{\"advance_seconds\":604800}");
        assertThat(at.intentOf(session).getCancellationReason()).isEqualTo("automatic");
        assertThat(eventTypes()).startsWith("payment_intent.canceled", "charge.expired");
    }
}
