package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.state.CaptureMethod;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Customer;
import dev.matazu.stripe.sandbox.state.Terms;
import dev.matazu.stripe.sandbox.wire.Currencies;
import dev.matazu.stripe.sandbox.wire.Params;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.LinkedHashMap;

/** Reads and checks what a PaymentIntent is made of. */
final class IntentForm {
    private static final String[] UNUSED = {
        "off_session",
        "setup_future_usage",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "shipping",
        "use_stripe_sdk"
    };

    private IntentForm() {}

    static Terms terms(Params params, Change change) {
        params.ignoring(UNUSED);
        long amount = params.number("amount", 1).orElseThrow(() -> StripeError.missing("amount"));
        var currency = Currencies.read(params);
        Currencies.refuseTooSmall(amount, currency, "amount");
        refuseBoth(params);
        var capture = capture(params);
        return new Terms(
                amount,
                currency,
                capture,
                MethodForm.read(params, capture, amount, currency),
                params.metadata(),
                customer(params, change),
                params.text("description").orElse(null),
                params.text("receipt_email").orElse(null));
    }

    private static void refuseBoth(Params params) {
        params.ignoring("automatic_payment_methods");
        boolean automatic = params.below("automatic_payment_methods").flag("enabled");
        if (automatic && !params.texts("payment_method_types").isEmpty()) {
            var message = "You may only specify one of these parameters: automatic_payment_methods,"
                    + " payment_method_types.";
            throw StripeError.invalid(null, null, message);
        }
    }

    static CaptureMethod capture(Params params) {
        var choices = new LinkedHashMap<String, CaptureMethod>();
        for (CaptureMethod method : CaptureMethod.values()) {
            choices.put(method.wire(), method);
        }
        return params.oneOf("capture_method", choices, CaptureMethod.AUTOMATIC_ASYNC);
    }

    static String customer(Params params, Change change) {
        return params.text("customer")
                .map(id -> change.find(Customer.class, id)
                        .orElseThrow(() -> StripeError.unknownParam("customer", id, "customer"))
                        .id())
                .orElse(null);
    }
}
