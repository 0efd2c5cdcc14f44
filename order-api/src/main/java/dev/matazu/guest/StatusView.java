package dev.matazu.guest;

import java.util.List;

/**
 * An order as its guest follows it.
 *
 * @param live address of its changes, or null once nothing changes any more
 * @param now what the shop's clock says, in milliseconds since 1970
 * @param tone {@code ready}, {@code off} for one that ended without food, else empty
 * @param number null until it is paid
 * @param allergy what the guest wrote that they must not eat, or null
 * @param settled what could not be made, and what became of it
 * @param lateAt when it is later than promised, in milliseconds since 1970, or null
 * @param money what happens to the money of an order that ended, or null
 * @param paysThere whether checking in leads to the payment
 * @param pay what the button to pay says, or null
 * @param waiting what is said to who has paid and sees no change, or null
 * @param receipt address of what was issued for it, or null
 * @param due until when it says in how many minutes it is ready, or null where that is not soon
 * @param running how its guest says that they come later, or null
 * @param stopped what is said while the kitchen stands still, or null
 * @param share how somebody else can collect it, or null where nobody can
 * @param tell how the guest is told away from the page, or null where there is nothing to tell
 * @param cancel free, not possible any more, or null
 */
public record StatusView(
        String path,
        String live,
        long now,
        String state,
        String tone,
        String title,
        String number,
        String nickname,
        String allergy,
        String store,
        List<Step> steps,
        RangeView range,
        boolean big,
        String changed,
        Long lateAt,
        boolean late,
        String reason,
        String money,
        String pay,
        Proof proof,
        List<Line> lines,
        List<Sum> sums,
        Receive checkIn,
        boolean paysThere,
        Receive move,
        boolean cancellable,
        String cancelNote,
        boolean again,
        String waiting,
        Trouble trouble,
        String receipt,
        List<Short> shorts,
        List<Settled> settled,
        Change change,
        Due due,
        Late running,
        Stopped stopped,
        Share share,
        TellView tell) {

    /**
     * What a guest may change about it, and how far a change is.
     *
     * @param edit address at which changing it begins, or null
     * @param moveTo address of the other stores, or null
     */
    public record Change(List<Note> notes, String edit, String moveTo) {}

    /** Something about a change, and what can be done about it. */
    public record Note(String tone, String title, String text, List<Deed> deeds) {}

    /** @param link whether it only leads somewhere */
    public record Deed(String href, boolean link, String label, boolean quiet) {}

    /** One step of the way. */
    public record Step(String name, boolean done, boolean current) {}

    /** @param qr an SVG, or null where number and nickname are what is shown */
    public record Proof(String code, String spelled, String qr, String text) {}

    /**
     * @param gone whether the guest does not get it
     * @param mark how far it is, or null while nothing is being made
     */
    public record Line(int quantity, String name, String details, String price, boolean gone, StoreView.Tag mark) {}

    /** One line of what an order costs. */
    public record Sum(String name, String amount) {}

    /** Something that could not be made, and what became of it. */
    public record Settled(String title, String text) {}

    /**
     * Something that the kitchen cannot make: what would the guest like instead?
     *
     * @param refund what the button says that refunds it
     * @param cancel whether the whole order can be cancelled because of it
     */
    public record Short(String path, String title, String text, List<Choice> choices, String refund, boolean cancel) {}

    /** @param at in milliseconds since 1970 */
    public record Due(long at, String text, String words) {}

    /**
     * @param minutes by which the guest may be late
     * @param said what was said before and can be taken back, or null
     */
    public record Late(String path, List<Integer> minutes, String note, String said) {}

    /**
     * The kitchen stands still.
     *
     * @param waitFor what the button says that waits, or null where that is said already
     */
    public record Stopped(String path, String title, String text, String then, String waitFor, String refund) {}

    /** @param link for somebody else, or null while there is none */
    public record Share(String path, String link) {}

    /** One thing that the guest can have instead. */
    public record Choice(String item, String name, String note) {}

    /** Asks where the guest gets the order. */
    public record Receive(List<BasketView.Option> methods, PlaceView place, String submit) {}

    /** What is wrong with the address that the guest wrote, or null. */
    public String wrongMail() {
        return trouble == null ? null : trouble.about("mail");
    }

    /** What is wrong with the place that the guest named, or null. */
    public String wrong() {
        return trouble == null ? null : trouble.about("place");
    }
}
