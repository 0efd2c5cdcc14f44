package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.state.Line;
import dev.matazu.stripe.sandbox.state.Offer;
import dev.matazu.stripe.sandbox.state.Terms;
import dev.matazu.stripe.sandbox.wire.Currencies;
import dev.matazu.stripe.sandbox.wire.Params;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and checks what opens a Checkout Session. */
final class SessionForm {
    private static final long SHORTEST = Duration.ofMinutes(30).toSeconds();
    private static final long LONGEST = Duration.ofHours(24).toSeconds();
    private static final int MOST_LINES = 100;
    private static final String[] UNUSED = {
        "currency",
        "submit_type",
        "customer_creation",
        "allow_promotion_codes",
        "billing_address_collection",
        "phone_number_collection",
        "automatic_tax",
        "custom_text",
        "consent_collection",
        "payment_method_collection",
        "adaptive_pricing",
        "invoice_creation",
        "after_expiration",
        "custom_fields"
    };

    private final Params params;
    private final Change change;

    SessionForm(Params params, Change change) {
        this.params = params.ignoring(UNUSED);
        this.change = change;
    }

    Offer offer() {
        params.oneOf("ui_mode", Map.of("hosted_page", true, "hosted", true), true);
        if (!params.need("mode").equals("payment")) {
            throw StripeError.invalid(null, "mode", "The sandbox knows only mode=payment.");
        }
        var currencies = new ArrayList<String>();
        var lines = lines(currencies);
        long total = lines.stream().mapToLong(Line::total).sum();
        Currencies.refuseTooSmall(total, currencies.get(0), "line_items");
        return new Offer(
                lines,
                terms(total, currencies.get(0)),
                params.metadata(),
                params.text("client_reference_id").orElse(null),
                params.text("customer_email").orElse(null),
                locale(),
                address("success_url", params.need("success_url")),
                params.text("cancel_url").map(url -> address("cancel_url", url)).orElse(null));
    }

    long expiresAt() {
        long at = params.number("expires_at").orElse(change.now() + LONGEST);
        if (at - change.now() < SHORTEST) {
            var message = "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.";
            throw StripeError.invalid(null, "expires_at", message);
        }
        if (at - change.now() > LONGEST) {
            var message = "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.";
            throw StripeError.invalid(null, "expires_at", message);
        }
        return at;
    }

    private List<Line> lines(List<String> currencies) {
        var items = params.each("line_items");
        if (items.isEmpty() || items.size() > MOST_LINES) {
            throw items.isEmpty()
                    ? StripeError.missing("line_items")
                    : StripeError.invalid(null, "line_items", "At most 100 line items are allowed.");
        }
        return items.stream().map(item -> line(item, currencies)).toList();
    }

    private static Line line(Params item, List<String> currencies) {
        item.text("price").ifPresent(id -> {
            throw StripeError.unknownParam("price", id, item.name("price"));
        });
        var price = item.below("price_data").ignoring("tax_behavior");
        var currency = Currencies.read(price);
        currencies.add(currency);
        if (!currency.equals(currencies.get(0))) {
            var message = "All line items must have the same currency.";
            throw StripeError.invalid(null, price.name("currency"), message);
        }
        var product = price.below("product_data").ignoring("images", "metadata", "tax_code");
        var name = product.need("name");
        var description = product.text("description").orElse(null);
        long amount = price.number("unit_amount", 0).orElseThrow(() -> StripeError.missing(price.name("unit_amount")));
        long quantity = item.number("quantity", 1).orElseThrow(() -> StripeError.missing(item.name("quantity")));
        return new Line(Ids.random("li_1", 23), name, description, amount, quantity);
    }

    private Terms terms(long total, String currency) {
        var payment = params.below("payment_intent_data")
                .ignoring("statement_descriptor", "statement_descriptor_suffix", "setup_future_usage", "shipping");
        var capture = IntentForm.capture(payment);
        return new Terms(
                total,
                currency,
                capture,
                MethodForm.read(params, capture, total, currency),
                payment.metadata(),
                IntentForm.customer(params, change),
                payment.text("description").orElse(null),
                payment.text("receipt_email").orElse(null));
    }

    private String locale() {
        var locale = params.text("locale").orElse(null);
        if (locale != null && !locale.matches("auto|[a-z]{2,3}(-[A-Z]{2}|-419)?")) {
            throw StripeError.invalid(null, "locale", "Invalid locale: " + locale);
        }
        return locale;
    }

    private static String address(String param, String text) {
        try {
            var url = URI.create(text.replace("{CHECKOUT_SESSION_ID}", "id"));
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // falls through to Stripe's answer
        }
        throw StripeError.invalid("url_invalid", param, "Not a valid URL");
    }
}
