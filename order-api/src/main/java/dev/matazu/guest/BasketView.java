package dev.matazu.guest;

import java.util.List;

/**
 * The basket and everything that is said before paying.
 *
 * @param pickups empty where the guest says at the check-in where they are
 * @param later whether they say it then
 * @param days those to choose from, or none
 * @param anotherDay whether the times are not today's
 * @param submit what the button says that orders
 * @param pays whether it leads to the payment
 * @param carried the lines as this page shows them: what is seen is what is ordered
 * @param key repeated by a second tap, so that it is one order
 * @param seller address of what has to be known about the seller
 * @param unpaid address of an order here that waits for its payment, or null: who comes back from paying finds it
 */
public record BasketView(
        String store,
        String menu,
        String address,
        String checkout,
        Trouble trouble,
        NoticeView notice,
        List<Line> lines,
        List<Option> dining,
        List<Option> pickups,
        boolean later,
        PlaceView place,
        List<Option> days,
        boolean anotherDay,
        List<Option> times,
        List<Option> laterTimes,
        String nickname,
        List<Total> totals,
        String total,
        String submit,
        boolean pays,
        int pieces,
        RangeView range,
        List<Term> terms,
        String carried,
        long minor,
        String key,
        boolean reduced,
        boolean payable,
        String unpaid,
        String diningNote,
        String taxNote,
        String seller) {

    /** @param wrong what is wrong with it, or null; its price is null then */
    public record Line(
            int index,
            String item,
            String href,
            String action,
            String name,
            String picture,
            String details,
            int quantity,
            int fewer,
            int more,
            boolean most,
            String price,
            boolean reduced,
            String wrong) {}

    /** One of several to choose from. */
    public record Option(String value, String name, String note, boolean chosen, boolean disabled) {}

    /** What the items of one tax rate cost. */
    public record Total(String name, String amount, String tax) {}

    /** One thing that has to be known before paying. */
    public record Term(String name, String text) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public String wrong(String element) {
        return trouble == null ? null : trouble.about(element);
    }
}
