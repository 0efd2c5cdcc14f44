package dev.matazu.pickup.web;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order as the counter sees it.
 *
 * @param proven the guest has proven already that it is theirs
 * @param why in words, when it cannot be handed over
 * @param missing what the kitchen cannot make
 */
record OrderCard(
        UUID id,
        String number,
        String nickname,
        String allergy,
        String state,
        Pickup pickup,
        String dining,
        Instant promiseFrom,
        Instant promiseTo,
        List<Line> lines,
        String total,
        String proof,
        boolean proven,
        HandedOver handedOver,
        boolean canHandOver,
        String why,
        List<Missing> missing,
        List<Refund> refunds,
        boolean refundable) {

    record Line(
            int no,
            LocalText name,
            int quantity,
            List<LocalText> modifiers,
            String forWhom,
            String state,
            long amount) {}

    record HandedOver(Instant at, String by) {}

    /**
     * @param answerBy from then on the line is refunded
     * @param refund what the line costs
     * @param outcome in words, or null while it is open
     */
    record Missing(
            int no,
            LocalText name,
            String reason,
            Instant answerBy,
            String refund,
            List<Instead> substitutes,
            boolean cancellable,
            String outcome) {}

    /** @param back in words, or null at the same price */
    record Instead(String item, LocalText name, String back) {}

    record Refund(String amount, String state, String reason, String by, Instant at) {}
}
