package dev.matazu.guest;

import java.util.List;

/**
 * The basket and everything that is said before paying.
 *
 * @param live where the page hears what has run out
 * @param pickups empty where the guest says at the check-in where they are
 * @param later whether they say it then
 * @param days those to choose from, or none
 * @param anotherDay whether the times are not today's
 * @param allergy what is said of allergies, and what the guest wrote
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
        String live,
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
        AllergyView allergy,
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

    /**
     * A line, as far as it can be had.
     *
     * @param wrong what is wrong with it, one sentence each
     * @param take how many could be had instead, or null
     * @param elsewhere the stores that have it where this one has not
     * @param stock the ids under which it can run out, in one text
     * @param said what is said of each of them, in one text
     */
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
            List<String> wrong,
            Integer take,
            List<Link> elsewhere,
            String stock,
            String said) {}

    /**
     * What a guest must not eat.
     *
     * @param taken whether the store takes it; else {@code text} says that it does not
     * @param typed what was written so far, or empty
     */
    public record AllergyView(boolean taken, String text, String typed, int longest) {}

    /** Where else. */
    public record Link(String text, String href) {}

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
