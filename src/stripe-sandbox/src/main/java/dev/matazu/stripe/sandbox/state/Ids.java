package dev.matazu.stripe.sandbox.state;

import java.security.SecureRandom;

/** New ids that look like Stripe's and cannot be guessed. */
public final class Ids {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** {@code prefix} followed by that many random letters and digits. */
    public static String random(String prefix, int length) {
        var id = new StringBuilder(prefix);
        for (int i = 0; i < length; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** That many random digits, the first of which is not 0. */
    public static String digits(int length) {
        var digits = new StringBuilder().append(1 + RANDOM.nextInt(9));
        while (digits.length() < length) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }
}
