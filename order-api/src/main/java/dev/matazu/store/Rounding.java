package dev.matazu.store;

/** How a fraction of the smallest unit of money is rounded; the issuer of an invoice chooses. */
public enum Rounding {
    FLOOR,
    CEILING,
    HALF_UP;

    /** The rounded quotient of an amount that is not negative and a divisor above zero. */
    public long divide(long amount, long divisor) {
        long whole = amount / divisor;
        long rest = amount % divisor;
        boolean up = switch (this) {
            case FLOOR -> false;
            case CEILING -> rest > 0;
            case HALF_UP -> rest >= divisor - rest;
        };
        return up ? whole + 1 : whole;
    }
}
