package dev.matazu.stripe.sandbox.page;

import dev.matazu.stripe.sandbox.pay.TestCards;
import dev.matazu.stripe.sandbox.state.PaymentMethod;
import dev.matazu.stripe.sandbox.wire.Params;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a guest typed. It lives for one request; its number and CVC are never kept or printed. */
record CardForm(String number, String expiry, String cvc, String name, String email) {
    private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2}) ?[/-]? ?(?:20)?(\\d{2})");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    static final CardForm BLANK = new CardForm("", "", "", "", "");

    static CardForm read(Params params) {
        return new CardForm(
                typed(params, "number"),
                typed(params, "expiry"),
                typed(params, "cvc"),
                typed(params, "name"),
                typed(params, "email"));
    }

    /** The form as a test-card button fills it; blank when that is no test card. */
    static CardForm filledWith(String number) {
        return TestCards.knows(number) ? new CardForm(grouped(number), "12/34", "123", "TEST GUEST", "") : BLANK;
    }

    /** Full-width digits, as Japanese keyboards give, count as digits. */
    static String typed(Params params, String key) {
        var text = Normalizer.normalize(params.text(key).orElse(""), Normalizer.Form.NFKC)
                .trim();
        return text.substring(0, Math.min(text.length(), 120));
    }

    static boolean isAddress(String email) {
        return EMAIL.matcher(email).matches();
    }

    static String grouped(String number) {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** The fields that do not pass, each with the key of the text that says why, in the order of the page. */
    Map<String, String> faults(YearMonth now) {
        var faults = new LinkedHashMap<String, String>();
        if (!email.isEmpty() && !isAddress(email)) {
            faults.put("email", "error.email");
        }
        if (digits().isEmpty()) {
            faults.put("number", "error.number.missing");
        } else if (!digits().matches("\\d{12,19}") || !passesLuhn(digits())) {
            faults.put("number", "error.number");
        }
        var month = month();
        if (month == null) {
            faults.put("expiry", "error.expiry");
        } else if (month.isBefore(now)) {
            faults.put("expiry", "error.expiry.past");
        }
        if (!cvc.matches("\\d{3,4}")) {
            faults.put("cvc", "error.cvc");
        }
        if (name.isEmpty()) {
            faults.put("name", "error.name");
        }
        return faults;
    }

    PaymentMethod card(TestCards cards, String sessionEmail) {
        var month = month();
        var address = sessionEmail != null ? sessionEmail : email.isEmpty() ? null : email;
        return cards.typed(digits(), month.getMonthValue(), month.getYear(), name, address);
    }

    private String digits() {
        return number.replaceAll("[ -]", "");
    }

    private YearMonth month() {
        var parts = EXPIRY.matcher(expiry);
        try {
            return parts.matches()
                    ? YearMonth.of(2000 + Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
                    : null;
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return "CardForm[hidden]";
    }
}
