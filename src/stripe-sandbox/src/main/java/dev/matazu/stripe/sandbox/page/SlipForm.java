package dev.matazu.stripe.sandbox.page;

import dev.matazu.stripe.sandbox.state.MethodType;
import dev.matazu.stripe.sandbox.state.PaymentMethod;
import dev.matazu.stripe.sandbox.wire.Params;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a guest typed who will pay at a convenience store; the phone number becomes the confirmation number. */
record SlipForm(String name, String email, String phone) {
    static final SlipForm BLANK = new SlipForm("", "", "");
    /** Stripe's number for a refusal by the stores. */
    private static final String REFUSED = "01234567890";

    static SlipForm read(Params params, String sessionEmail) {
        var email = sessionEmail == null ? CardForm.typed(params, "email") : sessionEmail;
        return new SlipForm(CardForm.typed(params, "name"), email, CardForm.typed(params, "phone"));
    }

    /** The fields that do not pass, each with the key of the text that says why, in the order of the page. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (name.isEmpty()) {
            faults.put("name", "error.fullname");
        }
        if (email.isEmpty()) {
            faults.put("email", "error.email.missing");
        } else if (!CardForm.isAddress(email)) {
            faults.put("email", "error.email");
        }
        if (digits().equals(REFUSED)) {
            faults.put("phone", "alert.phone");
        } else if (!phone.isEmpty() && !(digits().matches("\\d{10,11}") && !digits().matches("0+"))) {
            faults.put("phone", "error.phone");
        }
        return faults;
    }

    PaymentMethod guest() {
        return PaymentMethod.other(MethodType.KONBINI, name, email);
    }

    /** Null when the guest leaves the number to chance. */
    String confirmation() {
        return phone.isEmpty() ? null : digits();
    }

    private String digits() {
        return phone.replaceAll("[ -]", "");
    }
}
