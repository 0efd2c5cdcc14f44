package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.Card;
import dev.matazu.stripe.sandbox.state.CardBehaviour;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.PaymentMethod;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The test cards of Stripe's documentation (https://docs.stripe.com/testing) and how each behaves. A full number comes
 * in here and goes no further: what leaves is brand, last four digits and a keyed fingerprint.
 */
public final class TestCards {

    private record Known(String brand, String funding, CardBehaviour behaviour) {}

    private static final Map<String, Known> BY_NUMBER = new LinkedHashMap<>();
    private static final Map<String, String> BY_NAME = new LinkedHashMap<>();

    static {
        card("4242424242424242", "visa", "credit", CardBehaviour.APPROVE, "pm_card_visa");
        card("4000056655665556", "visa", "debit", CardBehaviour.APPROVE, "pm_card_visa_debit");
        card("5555555555554444", "mastercard", "credit", CardBehaviour.APPROVE, "pm_card_mastercard");
        card("378282246310005", "amex", "credit", CardBehaviour.APPROVE, "pm_card_amex");
        card("3566002020360505", "jcb", "credit", CardBehaviour.APPROVE, "pm_card_jcb");
        card("4000003920000003", "visa", "credit", CardBehaviour.APPROVE, "pm_card_jp");
        visa("4000002500003155", CardBehaviour.CHALLENGE, "pm_card_authenticationRequiredOnSetup");
        visa("4000002760003184", CardBehaviour.CHALLENGE, "pm_card_authenticationRequired");
        visa("4000000000003220", CardBehaviour.CHALLENGE, "pm_card_threeDSecure2Required");
        visa("4000000000000002", CardBehaviour.DECLINE_GENERIC, "pm_card_visa_chargeDeclined");
        visa(
                "4000000000009995",
                CardBehaviour.DECLINE_INSUFFICIENT_FUNDS,
                "pm_card_visa_chargeDeclinedInsufficientFunds");
        visa("4000000000009987", CardBehaviour.DECLINE_LOST, "pm_card_visa_chargeDeclinedLostCard");
        visa("4000000000009979", CardBehaviour.DECLINE_STOLEN, "pm_card_visa_chargeDeclinedStolenCard");
        visa("4000000000000069", CardBehaviour.DECLINE_EXPIRED, "pm_card_chargeDeclinedExpiredCard");
        visa("4000000000000127", CardBehaviour.DECLINE_CVC, "pm_card_chargeDeclinedIncorrectCvc");
        visa("4000000000000119", CardBehaviour.DECLINE_PROCESSING, "pm_card_chargeDeclinedProcessingError");
        visa("4000000000000259", CardBehaviour.DISPUTE, "pm_card_createDispute");
        visa("4000000000007726", CardBehaviour.REFUND_LATER, "pm_card_pendingRefund");
        visa("4000000000005126", CardBehaviour.REFUND_FAILS, "pm_card_refundFail");
        BY_NAME.put("pm_card_chargeDeclined", "4000000000000002");
        BY_NAME.put("pm_card_chargeDeclinedInsufficientFunds", "4000000000009995");
    }

    private final byte[] secret;

    /** {@code secret} keys the fingerprints, so that they cannot be turned back into numbers. */
    public TestCards(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    private static void visa(String number, CardBehaviour behaviour, String name) {
        card(number, "visa", "credit", behaviour, name);
    }

    private static void card(String number, String brand, String funding, CardBehaviour behaviour, String name) {
        BY_NUMBER.put(number, new Known(brand, funding, behaviour));
        BY_NAME.put(name, number);
    }

    public static boolean knows(String number) {
        return BY_NUMBER.containsKey(number);
    }

    /** One of Stripe's named test payment methods such as {@code pm_card_visa}; empty when there is none. */
    public Optional<PaymentMethod> named(String name, int year) {
        return Optional.ofNullable(BY_NAME.get(name)).map(number -> typed(number, 8, year + 2, null, null));
    }

    /** The good card of a guest's phone; {@code wallet} is {@code apple_pay} or {@code google_pay}. */
    public PaymentMethod inWallet(String wallet, int year, String email) {
        return card("4242424242424242", 12, year + 2, wallet, "TEST GUEST", email);
    }

    /** A card as a guest typed it. A number that is no test card is refused when charged, never tried. */
    public PaymentMethod typed(String number, int month, int year, String name, String email) {
        return card(number, month, year, null, name, email);
    }

    private PaymentMethod card(String number, int month, int year, String wallet, String name, String email) {
        var unknown = new Known("unknown", "unknown", CardBehaviour.DECLINE_NOT_A_TEST_CARD);
        var known = BY_NUMBER.getOrDefault(number, unknown);
        var last4 = number.substring(number.length() - 4);
        var country = number.equals("4000003920000003") || known.brand().equals("jcb") ? "JP" : "US";
        var card = new Card(known.brand(), last4, month, year, known.funding(), country, fingerprint(number), wallet);
        return new PaymentMethod(Ids.random("pm_1", 23), MethodType.CARD, card, known.behaviour(), name, email);
    }

    private String fingerprint(String number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var print = Base64.getEncoder().encodeToString(mac.doFinal(number.getBytes(StandardCharsets.US_ASCII)));
            return print.replaceAll("[^A-Za-z0-9]", "").substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
