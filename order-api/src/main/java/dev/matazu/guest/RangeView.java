package dev.matazu.guest;

/**
 * The promise as a page shows it, large.
 *
 * @param before small, before the time, or empty
 * @param main the time itself
 * @param after small, after the time, or empty
 * @param open whether an order could be placed now
 * @param shortLabel and {@code shortText} the same for the narrow bar
 */
public record RangeView(
        String label,
        String before,
        String main,
        String after,
        String note,
        boolean open,
        String shortLabel,
        String shortText) {

    /** Without what is said to who pays. */
    public RangeView plain() {
        return new RangeView(label, before, main, after, null, open, shortLabel, shortText);
    }
}
