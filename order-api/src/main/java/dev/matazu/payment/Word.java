package dev.matazu.payment;

import dev.matazu.store.Money;
import java.time.Instant;

/**
 * What the processor says of a payment. All but {@code status} are null while there is no PaymentIntent.
 *
 * @param amount reserved or taken
 * @param captureBefore until when reserved money can be taken; null where nothing is said
 * @param refunded what has gone back
 * @param voucher what the guest has to pay in a shop, or null
 */
record Word(
        Status status,
        String intent,
        Money amount,
        String method,
        Instant captureBefore,
        Money refunded,
        Dispute dispute,
        Voucher voucher) {

    /** @param page address that shows its number */
    record Voucher(String page, Instant until) {}

    enum Status {
        /** The guest is still at it, or went away. */
        OPEN,
        /** The guest has begun; the processor waits for the guest. */
        NEEDS_ACTION,
        RESERVED,
        TAKEN,
        /** Let go, or run out: no money. */
        CANCELED,
        /** The guest has done all there is to do, and the money did not come. */
        FAILED,
        /** The page is closed and nobody has paid. */
        ENDED
    }

    enum Dispute {
        NONE,
        OPEN_OR_LOST,
        WON
    }

    Word withDisputeWon() {
        return new Word(status, intent, amount, method, captureBefore, refunded, Dispute.WON, voucher);
    }

    static Word open() {
        return new Word(Status.OPEN, null, null, null, null, null, Dispute.NONE, null);
    }

    static Word failed() {
        return new Word(Status.FAILED, null, null, null, null, null, Dispute.NONE, null);
    }

    static Word ended() {
        return new Word(Status.ENDED, null, null, null, null, null, Dispute.NONE, null);
    }
}
