package dev.matazu.payment;

import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import dev.matazu.store.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The money of a payment at the processor: read, taken, let go, paid back. Every call goes over the network. */
@ApplicationScoped
class Charges {

    private static final String CHARGE = "latest_charge";

    /** An inquiry that was closed took no money either. */
    private static final Set<String> WON = Set.of("won", "warning_closed");

    private final StripeConnection stripe;

    Charges(StripeConnection stripe) {
        this.stripe = stripe;
    }

    Word read(String intent) throws StripeException {
        Word word = word(stripe.v1()
                .paymentIntents()
                .retrieve(
                        intent,
                        PaymentIntentRetrieveParams.builder().addExpand(CHARGE).build()));
        return word.dispute() == Word.Dispute.OPEN_OR_LOST && won(intent) ? word.withDisputeWon() : word;
    }

    /** A charge stays marked as disputed: only the dispute itself says how it ended. */
    private boolean won(String intent) throws StripeException {
        return stripe
                .v1()
                .disputes()
                .list(DisputeListParams.builder().setPaymentIntent(intent).build())
                .getData()
                .stream()
                .allMatch(dispute -> WON.contains(dispute.getStatus()));
    }

    /** Takes this much of what is reserved; the rest is let go. */
    Word capture(String intent, long amount, String idempotencyKey) throws StripeException {
        return word(stripe.v1()
                .paymentIntents()
                .capture(
                        intent,
                        PaymentIntentCaptureParams.builder()
                                .setAmountToCapture(amount)
                                .addExpand(CHARGE)
                                .build(),
                        StripeConnection.key(idempotencyKey)));
    }

    /** Lets go of what is reserved or asked for. */
    Word cancel(String intent, String idempotencyKey) throws StripeException {
        return word(stripe.v1()
                .paymentIntents()
                .cancel(
                        intent,
                        PaymentIntentCancelParams.builder().addExpand(CHARGE).build(),
                        StripeConnection.key(idempotencyKey)));
    }

    /** Pays back a part of what was taken. */
    void refund(String intent, Payment.Key payment, int no, long amount, String idempotencyKey) throws StripeException {
        stripe.v1()
                .refunds()
                .create(
                        RefundCreateParams.builder()
                                .setPaymentIntent(intent)
                                .setAmount(amount)
                                .putAllMetadata(Ours.metadata(payment, no))
                                .build(),
                        StripeConnection.key(idempotencyKey));
    }

    List<RefundWord> refunds(String intent) throws StripeException {
        List<RefundWord> all = new ArrayList<>();
        for (com.stripe.model.Refund refund : stripe.v1()
                .refunds()
                .list(RefundListParams.builder().setPaymentIntent(intent).build())
                .autoPagingIterable()) {
            boolean failed = "failed".equals(refund.getStatus()) || "canceled".equals(refund.getStatus());
            all.add(new RefundWord(refund.getId(), Ours.refund(refund.getMetadata()), refund.getAmount(), failed));
        }
        return all;
    }

    static Word word(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        Money amount = money(intent.getAmount(), intent);
        Money refunded =
                money(charge == null || charge.getAmountRefunded() == null ? 0 : charge.getAmountRefunded(), intent);
        return new Word(
                status(intent.getStatus()),
                intent.getId(),
                amount,
                method(intent, charge),
                captureBefore(charge),
                refunded,
                charge != null && Boolean.TRUE.equals(charge.getDisputed())
                        ? Word.Dispute.OPEN_OR_LOST
                        : Word.Dispute.NONE,
                voucher(intent));
    }

    private static String method(PaymentIntent intent, Charge charge) {
        if (voucher(intent) != null) {
            return "konbini";
        }
        return charge == null || charge.getPaymentMethodDetails() == null
                ? null
                : charge.getPaymentMethodDetails().getType();
    }

    private static Word.Voucher voucher(PaymentIntent intent) {
        PaymentIntent.NextAction next = intent.getNextAction();
        if (next == null || next.getKonbiniDisplayDetails() == null) {
            return null;
        }
        return new Word.Voucher(
                next.getKonbiniDisplayDetails().getHostedVoucherUrl(),
                Instant.ofEpochSecond(next.getKonbiniDisplayDetails().getExpiresAt()));
    }

    private static Money money(long minor, PaymentIntent intent) {
        return Money.of(minor, intent.getCurrency().toUpperCase(Locale.ROOT));
    }

    private static Word.Status status(String status) {
        return switch (status) {
            case "requires_capture" -> Word.Status.RESERVED;
            case "succeeded" -> Word.Status.TAKEN;
            case "canceled" -> Word.Status.CANCELED;
            case "requires_payment_method" -> Word.Status.OPEN;
            default -> Word.Status.NEEDS_ACTION;
        };
    }

    private static Instant captureBefore(Charge charge) {
        boolean says = charge != null
                && charge.getPaymentMethodDetails() != null
                && charge.getPaymentMethodDetails().getCard() != null
                && charge.getPaymentMethodDetails().getCard().getCaptureBefore() != null;
        return says
                ? Instant.ofEpochSecond(
                        charge.getPaymentMethodDetails().getCard().getCaptureBefore())
                : null;
    }
}
