package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.state.CaptureMethod;
import dev.matazu.stripe.sandbox.state.MethodRules;
import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.wire.Currencies;
import dev.matazu.stripe.sandbox.wire.Params;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads and checks {@code payment_method_types} and {@code payment_method_options}. Named explicitly, a method that
 * cannot be held makes a manual capture an error; {@code payment_method_options[card][capture_method]} holds cards only
 * (https://docs.stripe.com/changelog/clover/2025-09-30/checkout-capture-method-per-payment-method).
 */
final class MethodForm {
    private static final String TYPES = "payment_method_types";
    private static final int MOST_DAYS = 60;
    private static final String[] UNUSED_OF_CARDS = {
        "installments",
        "request_extended_authorization",
        "request_incremental_authorization",
        "request_multicapture",
        "request_overcapture",
        "request_three_d_secure",
        "restrictions",
        "setup_future_usage",
        "statement_descriptor_suffix_kana",
        "statement_descriptor_suffix_kanji"
    };

    private MethodForm() {}

    static MethodRules read(Params params, CaptureMethod capture, long amount, String currency) {
        var named = params.texts(TYPES).stream().map(MethodForm::type).toList();
        var types = named.isEmpty() ? List.of(MethodType.CARD) : named;
        types.forEach(type -> refuseUnfit(type, amount, currency));
        if (capture == CaptureMethod.MANUAL) {
            refuseUnheld(types);
        }
        var options = params.below("payment_method_options");
        boolean cardHeld =
                options.below("card").ignoring(UNUSED_OF_CARDS).oneOf("capture_method", Map.of("manual", true), false);
        return new MethodRules(types, cardHeld, days(options.below("konbini").ignoring("setup_future_usage")));
    }

    private static MethodType type(String name) {
        return MethodType.named(name)
                .orElseThrow(() -> StripeError.invalid(
                        null,
                        TYPES,
                        "The payment method type provided: " + name + " is invalid. Please ensure the provided type is"
                                + " activated in your dashboard and your account is enabled for any preview features"
                                + " that you are trying to use."));
    }

    private static void refuseUnfit(MethodType type, long amount, String currency) {
        if (type == MethodType.CARD) {
            return;
        }
        if (!currency.equals("jpy")) {
            var message = "The currency provided (" + currency + ") is invalid for one or more of the payment method"
                    + " types accepted: " + type.wire() + ".";
            throw StripeError.invalid(null, TYPES, message);
        }
        if (amount < type.least() || amount > type.most()) {
            boolean small = amount < type.least();
            var bound = Currencies.format(small ? type.least() : type.most(), currency);
            var message = "Amount must be " + (small ? "at least " : "no more than ") + bound + " for " + type.wire();
            throw StripeError.invalid(small ? "amount_too_small" : "amount_too_large", TYPES, message);
        }
    }

    private static void refuseUnheld(List<MethodType> types) {
        var unheld = types.stream()
                .filter(type -> !type.canBeHeld())
                .map(MethodType::wire)
                .collect(Collectors.joining(", "));
        if (!unheld.isEmpty()) {
            var message = "The following payment method types do not support manual capture: " + unheld + ".";
            throw StripeError.invalid(null, TYPES, message);
        }
    }

    private static int days(Params konbini) {
        long days = konbini.number("expires_after_days", 1).orElse(MethodRules.USUAL_KONBINI_DAYS);
        if (days > MOST_DAYS) {
            var message = "This value must be less than or equal to " + MOST_DAYS + ".";
            throw StripeError.invalid("parameter_invalid_integer", konbini.name("expires_after_days"), message);
        }
        return (int) days;
    }
}
