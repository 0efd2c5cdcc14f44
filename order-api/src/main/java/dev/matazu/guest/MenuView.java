package dev.matazu.guest;

import java.util.List;

/**
 * A store's menu.
 *
 * @param live where the page hears what has run out
 * @param closed why nothing can be ordered now, or null
 * @param table number of the table whose code was scanned, or null
 * @param editing whether the basket is a change of a paid order
 * @param notice what was just done to the basket, or null
 * @param total of the basket, or null where it is empty or cannot be priced
 */
public record MenuView(
        StoreView store,
        String live,
        String add,
        Trouble closed,
        String table,
        boolean editing,
        NoticeView notice,
        List<Section> sections,
        int pieces,
        Stocked basket,
        String total,
        RangeView range) {

    /** The ids under which what lies in the basket can run out, and what is said of each, in one text. */
    public record Stocked(String ids, String said) {}

    /** One heading and what is under it. */
    public record Section(String id, String name, List<Card> items) {}

    /**
     * One item.
     *
     * @param choose choosing comes before adding: it is a set, or not to be had as it comes
     */
    public record Card(
            String id,
            String href,
            String name,
            String description,
            String picture,
            Prices.Shown price,
            boolean choose,
            StockSaid stock,
            String allergens,
            boolean allergensUnknown) {}
}
