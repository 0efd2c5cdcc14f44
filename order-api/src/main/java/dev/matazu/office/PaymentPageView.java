package dev.matazu.office;

import dev.matazu.guest.Trouble;
import java.util.List;

/**
 * The money of one order.
 *
 * @param order how far the order is
 * @param back address of the day's list
 * @param attempts newest first; more than one where the guest had to pay again
 * @param form null where nothing can be refunded any more
 * @param sure null until the owner has said what to refund
 */
record PaymentPageView(
        String address,
        String back,
        String title,
        String store,
        String order,
        String done,
        String undone,
        Trouble trouble,
        List<Attempt> attempts,
        List<RefundRow> refunds,
        List<Paper> receipts,
        RefundForm typed,
        Form form,
        Sure sure) {

    /** @param open what the processor must still be told; {@code heading} is null for an only attempt */
    record Attempt(
            String heading,
            String state,
            String tone,
            String amount,
            List<Fact> facts,
            List<Step> steps,
            List<Telling> open) {}

    record Fact(String name, String value) {}

    record Step(String when, String what, String who, String why) {}

    record Telling(String what, String tried, String error) {}

    record RefundRow(String amount, String lines, String why, String note, String who, String state, String tone) {}

    record Paper(String name, String amount, String href) {}

    /** @param left what can still go back */
    record Form(String left, String currency, List<Line> lines, List<Reason> reasons) {}

    record Line(int no, String name, int left, String each, int chosen) {}

    record Reason(String id, String name, boolean chosen) {}

    /** Asked once more. */
    record Sure(String title, String what, String reason, String note) {}
}
