package dev.matazu.store;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount in the currency's smallest unit: 500 of JPY, which has no smaller one, is 500 yen. */
public record Money(long minor, Currency currency) {

    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(minor, quantity), currency);
    }

    /** With the currency's mark and the digits that it has: ¥1,280. */
    public String text(Locale language) {
        NumberFormat format =
                NumberFormat.getCurrencyInstance(currency.getCurrencyCode().equals("JPY") ? Locale.ENGLISH : language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(java.math.BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()));
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
    }
}
