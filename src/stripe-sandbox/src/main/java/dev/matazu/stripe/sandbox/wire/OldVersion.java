package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An event as an endpoint of years ago gets it (https://docs.stripe.com/upgrades): before 2022-11-15 a PaymentIntent
 * listed its charges instead of naming the latest, and a session knew nothing of what came later.
 */
public final class OldVersion {
    public static final String API_VERSION = "2022-08-01";
    private static final List<String> LATER = List.of(
            "adaptive_pricing",
            "amount_details",
            "automatic_payment_methods",
            "client_secret",
            "collected_information",
            "currency_conversion",
            "custom_fields",
            "custom_text",
            "latest_charge",
            "payment_method_configuration_details",
            "saved_payment_method_options",
            "ui_mode",
            "wallet_options");

    private OldVersion() {}

    public static ObjectNode of(ObjectNode event) {
        var old = event.deepCopy().put("api_version", API_VERSION);
        var subject = old.withObject("/data/object");
        if (subject.path("object").asText().equals("payment_intent")) {
            var charges = Shapes.of("list")
                    .put(
                            "url",
                            "/v1/charges?payment_intent=" + subject.get("id").asText());
            if (subject.path("latest_charge").isTextual()) {
                charges.withArray("data")
                        .addObject()
                        .put("id", subject.get("latest_charge").asText());
            }
            subject.set("charges", charges);
        }
        subject.remove(LATER);
        return old;
    }
}
