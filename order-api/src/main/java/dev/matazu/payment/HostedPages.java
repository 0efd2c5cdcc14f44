package dev.matazu.payment;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodOptions;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.matazu.ordering.OrderView;
import dev.matazu.platform.Texts;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The processor's hosted pages, one for each attempt to pay. Every call goes over the network. */
@ApplicationScoped
class HostedPages {

    /** The hosted page and the id of the session that it belongs to. */
    record Page(String session, String url) {}

    /** Clocks differ: what was made by us just now may bear an earlier second. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private static final long MOST_LISTED = 100;

    private final StripeConnection stripe;
    private final PaymentConfig config;
    private final OfferMethods offer;
    private final Texts texts;

    HostedPages(StripeConnection stripe, PaymentConfig config, OfferMethods offer, Texts texts) {
        this.stripe = stripe;
        this.config = config;
        this.offer = offer;
        this.texts = texts;
    }

    /** @param since when the key was first used: with one key everything sent is the same */
    Page open(OrderView order, Store store, Payment attempt, String idempotencyKey, Instant since)
            throws StripeException {
        String id = order.ref().id().toString();
        SessionCreateParams.Builder session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(reference(attempt.key()))
                .putAllMetadata(Ours.metadata(attempt.key()))
                .putMetadata("store_name", store.name().in(order.language()))
                .setLocale(
                        order.language().equals(Locale.JAPANESE)
                                ? SessionCreateParams.Locale.JA
                                : SessionCreateParams.Locale.EN)
                .setExpiresAt(since.plus(config.sessionLives()).getEpochSecond())
                .setSuccessUrl(attempt.cameBy() + "/pay/" + id + "/return?session_id={CHECKOUT_SESSION_ID}")
                .setCancelUrl(attempt.cameBy() + "/orders/" + id)
                .putExtraParam("payment_method_types", methods(store, order, attempt, since))
                .setPaymentMethodOptions(PaymentMethodOptions.builder()
                        .setCard(PaymentMethodOptions.Card.builder()
                                .setCaptureMethod(PaymentMethodOptions.Card.CaptureMethod.MANUAL)
                                .build())
                        .build())
                .setPaymentIntentData(PaymentIntentData.builder()
                        .putAllMetadata(Ours.metadata(attempt.key()))
                        .build());
        if (attempt.edit() == null) {
            order.lines().forEach(line -> session.addLineItem(lineItem(order, line)));
        } else {
            session.addLineItem(difference(order, attempt));
        }
        return page(stripe.v1().checkout().sessions().create(session.build(), StripeConnection.key(idempotencyKey)));
    }

    /** The difference of a change is paid at once. */
    private List<String> methods(Store store, OrderView order, Payment attempt, Instant now) {
        boolean whole = attempt.edit() == null && order.promise() != null;
        return offer.of(store, whole ? order.promise().from() : null, now).stream()
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** At its shown price where that makes up the line's amount, else the line as one piece: the sum is the total. */
    private static LineItem lineItem(OrderView order, OrderView.Line line) {
        boolean byPiece = line.unitPrice() * line.quantity() == line.amount();
        String name = line.name().in(order.language());
        return byPiece
                ? lineItem(order, name, line.quantity(), line.unitPrice())
                : lineItem(order, line.quantity() + " × " + name, 1, line.amount());
    }

    private LineItem difference(OrderView order, Payment attempt) {
        String name = texts.get(order.language(), "pay.edit", order.number());
        return lineItem(order, name, 1, attempt.amount().minor());
    }

    private static LineItem lineItem(OrderView order, String name, long quantity, long unitPrice) {
        return LineItem.builder()
                .setQuantity(quantity)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(order.total().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                        .setUnitAmount(unitPrice)
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    /** A page that was opened for this attempt since then, though nobody heard the answer. */
    Optional<Page> find(Payment.Key attempt, Instant since) throws StripeException {
        var listed = stripe.v1()
                .checkout()
                .sessions()
                .list(SessionListParams.builder()
                        .setLimit(MOST_LISTED)
                        .setCreated(SessionListParams.Created.builder()
                                .setGte(since.minus(CLOCKS_DIFFER).getEpochSecond())
                                .build())
                        .build());
        for (Session session : listed.autoPagingIterable()) {
            if (reference(attempt).equals(session.getClientReferenceId())) {
                return Optional.of(page(session));
            }
        }
        return Optional.empty();
    }

    private static Page page(Session session) {
        return new Page(session.getId(), session.getUrl());
    }

    private static String reference(Payment.Key attempt) {
        return attempt.order() + ":" + attempt.attempt();
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
        if (intent != null && !"requires_payment_method".equals(intent.getStatus())) {
            return Charges.word(intent);
        }
        return switch (read.getStatus()) {
            case "expired" -> Word.ended();
            case "complete" -> Word.failed();
            default -> Word.open();
        };
    }

    /** While it is open, it is to be closed; only after that does Stripe cancel its intent by itself. */
    boolean isOpen(String session) throws StripeException {
        return "open".equals(stripe.v1().checkout().sessions().retrieve(session).getStatus());
    }

    /** Closes the page; one that is paid or closed already stays as it is: ask. */
    void close(String session, String idempotencyKey) throws StripeException {
        try {
            stripe.v1().checkout().sessions().expire(session, StripeConnection.key(idempotencyKey));
        } catch (InvalidRequestException notOpen) {
            return;
        }
    }
}
