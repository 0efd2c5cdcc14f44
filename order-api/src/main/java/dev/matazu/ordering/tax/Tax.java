package dev.matazu.ordering.tax;

import dev.matazu.store.Rounding;

/**
 * The consumption tax contained in the amounts of one rate. Rounded once per rate and order, never per line (Japan's
 * National Tax Agency, qualified invoices).
 *
 * @param percent the rate
 * @param amount what the items of this rate cost, tax included
 * @param tax the tax contained in it
 */
public record Tax(int percent, boolean reduced, long amount, long tax) {

    /** Of an amount that includes its tax. */
    public static Tax contained(int percent, boolean reduced, long amount, Rounding rounding) {
        long tax = rounding.divide(Math.multiplyExact(amount, (long) percent), 100L + percent);
        return new Tax(percent, reduced, amount, tax);
    }

    /** Of an amount to which its tax is added. {@link #contained} of the result says the same tax. */
    public static Tax onTop(int percent, boolean reduced, long base, Rounding rounding) {
        long tax = rounding.divide(Math.multiplyExact(base, (long) percent), 100L);
        return new Tax(percent, reduced, Math.addExact(base, tax), tax);
    }

    /** What remains when so much of the amount goes back. */
    public Tax less(long returned, Rounding rounding) {
        if (returned < 0 || returned > amount) {
            throw new IllegalArgumentException(returned + " of " + amount + " cannot go back");
        }
        return contained(percent, reduced, amount - returned, rounding);
    }

    /**
     * The part that goes back with so much of the amount: what the tax was less what it is afterwards. However often
     * and in whatever parts everything goes back, the taxes of the parts are the tax of the whole.
     */
    public Tax part(long returned, Rounding rounding) {
        return new Tax(
                percent, reduced, returned, tax - less(returned, rounding).tax());
    }
}
