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
 */
record OrderCard(
        UUID id,
        String number,
        String nickname,
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
        String why) {

    record Line(int no, LocalText name, int quantity, List<LocalText> modifiers, String forWhom, String state) {}

    record HandedOver(Instant at, String by) {}
}
