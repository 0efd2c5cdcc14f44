package dev.matazu.guest;

import java.util.List;

/**
 * One item and what can be chosen of it.
 *
 * @param address of this page, to look at it with other choices
 * @param action where the form goes
 * @param live where the page hears what has run out
 * @param stock what is said of the item itself
 * @param soldOut why it cannot be added, or null
 * @param line index of the basket's line that is changed here, or null for a new one
 * @param editing whether it goes into an order that is paid, whose time stays
 */
public record ItemView(
        String address,
        String action,
        String id,
        String name,
        String description,
        String picture,
        Prices.Shown price,
        Allergens allergens,
        List<Group> groups,
        int quantity,
        int most,
        String forWhom,
        String total,
        String live,
        StockSaid stock,
        String soldOut,
        Integer line,
        String back,
        boolean editing,
        RangeView range) {

    /**
     * A choice to make.
     *
     * @param marker name under which the form says that this choice was shown, or null for a part of a set
     * @param one exactly one of them
     */
    public record Group(
            String id, String marker, String field, String name, String rule, boolean one, List<Option> options) {}

    /**
     * One of them.
     *
     * @param picture null for an option that is not an item
     * @param stock under which id it can run out
     * @param said what is said of that
     */
    public record Option(
            String id,
            String value,
            String name,
            String difference,
            String picture,
            boolean chosen,
            String stock,
            StockSaid said) {}
}
