package dev.matazu.guest;

import java.util.List;

/**
 * A store's menu.
 *
 * @param closed why nothing can be ordered now, or null
 * @param table number of the table whose code was scanned, or null
 * @param editing whether the basket is a change of a paid order
 * @param notice what was just done to the basket, or null
 * @param total of the basket, or null where it is empty or cannot be priced
 */
public record MenuView(
        StoreView store,
        String add,
        Trouble closed,
        String table,
        boolean editing,
        NoticeView notice,
        List<Section> sections,
        int pieces,
        String total,
        RangeView range) {

    /** One heading and what is under it. */
    public record Section(String id, String name, List<Card> items) {}

    /** @param back when it is back, or why it is not sold; may be empty */
    public record SoldOut(String tag, String back) {}

    /**
     * One item.
     *
     * @param choose it is a set: choosing comes before adding
     * @param soldOut null while it is sold
     */
    public record Card(
            String id,
            String href,
            String name,
            String description,
            String picture,
            Prices.Shown price,
            boolean choose,
            SoldOut soldOut,
            String allergens,
            boolean allergensUnknown) {}
}
