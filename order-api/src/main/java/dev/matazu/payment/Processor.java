package dev.matazu.payment;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.matazu.ordering.OrderView;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** Stripe, in the words of this house. Every call goes over the network: never inside a transaction. */
@ApplicationScoped
class Processor {

    /** The hosted page and the id of the session that it belongs to. */
    record Page(String session, String url) {}

    /** What the processor says of a session. */
    sealed interface Word {
        /** The guest is still at it, or went away. */
        record Open() implements Word {}

        /** The money is reserved, or already taken. {@code captureBefore} may be null. */
        record Paid(String intent, long amount, String currency, Instant captureBefore) implements Word {}

        /** Nothing will come of it. */
        record Ended() implements Word {}
    }

    /** Also of a call that another one with the same key is still making (409): some seconds in all. */
    private static final int RETRIES = 4;

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;

    private final StripeClient stripe;
    private final PaymentConfig config;
    private final Clock clock;

    Processor(PaymentConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.stripe = StripeClient.builder()
                .setApiKey(config.secretKey())
                .setApiBase(config.apiBase().toString())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(RETRIES)
                .build();
    }

    Page open(OrderView order, Store store, String idempotencyKey, URI cameBy) throws StripeException {
        String id = order.ref().id().toString();
        SessionCreateParams.Builder session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(id)
                .putMetadata("order_id", id)
                .putMetadata("store_id", order.ref().store().value())
                .putMetadata("store_name", store.name().in(order.language()))
                .setLocale(
                        order.language().equals(Locale.JAPANESE)
                                ? SessionCreateParams.Locale.JA
                                : SessionCreateParams.Locale.EN)
                .setExpiresAt(clock.instant().plus(config.sessionLives()).getEpochSecond())
                .setSuccessUrl(cameBy + "/pay/" + id + "/return?session_id={CHECKOUT_SESSION_ID}")
                .setCancelUrl(cameBy + "/orders/" + id)
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(PaymentIntentData.CaptureMethod.MANUAL)
                        .putMetadata("order_id", id)
                        .putMetadata("store_id", order.ref().store().value())
                        .build());
        order.lines().forEach(line -> session.addLineItem(lineItem(order, line)));
        Session created = stripe.v1().checkout().sessions().create(session.build(), key(idempotencyKey));
        return new Page(created.getId(), created.getUrl());
    }

    private static LineItem lineItem(OrderView order, OrderView.Line line) {
        return LineItem.builder()
                .setQuantity((long) line.quantity())
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(order.total().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                        .setUnitAmount(line.unitPrice())
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(line.name().in(order.language()))
                                .build())
                        .build())
                .build();
    }

    Word ask(String session) throws StripeException {
        Session read = stripe.v1()
                .checkout()
                .sessions()
                .retrieve(
                        session,
                        SessionRetrieveParams.builder()
                                .addExpand("payment_intent.latest_charge")
                                .build());
        PaymentIntent intent = read.getPaymentIntentObject();
        if (intent != null
                && ("requires_capture".equals(intent.getStatus()) || "succeeded".equals(intent.getStatus()))) {
            return new Word.Paid(
                    intent.getId(),
                    intent.getAmount(),
                    intent.getCurrency().toUpperCase(Locale.ROOT),
                    captureBefore(intent.getLatestChargeObject()));
        }
        return "open".equals(read.getStatus()) ? new Word.Open() : new Word.Ended();
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

    /** Takes the reserved money; harmless when it was taken before. */
    void capture(String intent, String idempotencyKey) throws StripeException {
        if (!"succeeded".equals(status(intent))) {
            stripe.v1().paymentIntents().capture(intent, key(idempotencyKey));
        }
    }

    /** Lets go of reserved money, or pays taken money back. True when it had been taken. */
    boolean giveBack(String intent, String idempotencyKey) throws StripeException {
        String status = status(intent);
        if ("succeeded".equals(status)) {
            stripe.v1()
                    .refunds()
                    .create(
                            RefundCreateParams.builder()
                                    .setPaymentIntent(intent)
                                    .build(),
                            key(idempotencyKey));
            return true;
        }
        if (!"canceled".equals(status)) {
            stripe.v1().paymentIntents().cancel(intent, key(idempotencyKey));
        }
        return false;
    }

    /** Closes the page. False when it was paid or closed already: ask. */
    boolean expire(String session, String idempotencyKey) throws StripeException {
        try {
            stripe.v1().checkout().sessions().expire(session, key(idempotencyKey));
            return true;
        } catch (InvalidRequestException notOpen) {
            return false;
        }
    }

    private String status(String intent) throws StripeException {
        return stripe.v1().paymentIntents().retrieve(intent).getStatus();
    }

    private static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
