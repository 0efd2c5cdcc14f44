package dev.matazu.stripe.sandbox.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the sandbox knows of currencies: decimals as Stripe counts them, marks, smallest charges. */
public final class Currencies {
    private static final Set<String> ZERO_DECIMAL = Set.of(
            "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv", "xaf", "xof",
            "xpf");
    private static final Map<String, String> MARKS = Map.of("jpy", "¥", "usd", "$", "eur", "€", "gbp", "£", "krw", "₩");
    private static final Map<String, Long> LEAST = Map.of("jpy", 50L, "usd", 50L, "eur", 50L, "gbp", 30L);

    private Currencies() {}

    /** An amount in minor units as people read it: {@code ¥1,280}, {@code $12.80}. */
    public static String format(long minor, String currency) {
        var mark = MARKS.getOrDefault(currency, currency.toUpperCase(Locale.ROOT) + " ");
        if (ZERO_DECIMAL.contains(currency)) {
            return mark + String.format(Locale.ROOT, "%,d", minor);
        }
        return mark + String.format(Locale.ROOT, "%,d.%02d", minor / 100, minor % 100);
    }

    /** Reads and checks a currency code, given in either case. */
    public static String read(Params params) {
        var code = params.need("currency").toLowerCase(Locale.ROOT);
        try {
            java.util.Currency.getInstance(code.toUpperCase(Locale.ROOT));
            return code;
        } catch (IllegalArgumentException e) {
            throw StripeError.invalid(null, params.name("currency"), "Invalid currency: " + code + ".");
        }
    }

    public static void refuseTooSmall(long amount, String currency, String param) {
        if (amount < LEAST.getOrDefault(currency, 1L)) {
            var least = format(LEAST.getOrDefault(currency, 1L), currency);
            throw StripeError.invalid("amount_too_small", param, "Amount must be at least " + least);
        }
    }
}
