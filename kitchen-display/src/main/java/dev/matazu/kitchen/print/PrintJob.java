package dev.matazu.kitchen.print;

import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.UUID;

/**
 * One piece of paper.
 *
 * @param ticket null for a test page
 * @param line which line a label is of; 0 where it is of the whole ticket
 * @param piece which of the line's pieces a label is of; of a change, the version of the ticket that it led to
 * @param copy 1 unless somebody has printed it again on purpose
 * @param nth which of how many pieces of paper of its kind for this ticket
 * @param unseen whether it is printed because no screen had shown the ticket
 * @param askedBy who wanted it printed; null where the service did by itself
 * @param isReprint whether it has been printed before, or may have been
 * @param tries how often it was sent, or was to be
 * @param unknown how many of these may have printed it
 * @param error null where nothing went wrong at its last try
 * @param endedAt null while it is still to be printed
 */
public record PrintJob(
        StoreId store,
        long no,
        UUID printer,
        UUID ticket,
        What what,
        int line,
        int piece,
        int copy,
        int nth,
        int ofAll,
        boolean unseen,
        String askedBy,
        boolean isReprint,
        State state,
        int tries,
        int unknown,
        Trouble error,
        Instant madeAt,
        Instant endedAt) {

    /** What is on the paper. */
    public enum What {
        TICKET,
        LABEL,
        /** A ticket that was printed and has other lines now. */
        CHANGE,
        VOID,
        TEST
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        SENDING,
        PRINTED,
        /** It was tried for too long. */
        GIVEN_UP,
        /** Before it was printed, nobody needed it any more. */
        DROPPED
    }

    private static final int ID_DIGITS = 4;
    private static final int FIRST_DIGIT = 0x20;
    private static final int DIGITS = 0x7E - FIRST_DIGIT + 1;
    private static final int TRIES_TOLD_APART = 64;

    /** The same after another try. */
    PrintJob with(State then, int tried, int mayBePrinted, Trouble wrong, boolean again, Instant ended) {
        return new PrintJob(
                store,
                no,
                printer,
                ticket,
                what,
                line,
                piece,
                copy,
                nth,
                ofAll,
                unseen,
                askedBy,
                again,
                then,
                tried,
                mayBePrinted,
                wrong,
                madeAt,
                ended);
    }

    boolean isOnItsWay() {
        return endedAt == null;
    }

    /** By which the printer confirms this try of it: four characters that no other of the last million has. */
    byte[] processId() {
        long number = no * TRIES_TOLD_APART + tries % TRIES_TOLD_APART;
        byte[] id = new byte[ID_DIGITS];
        for (int i = ID_DIGITS - 1; i >= 0; i--) {
            id[i] = (byte) (FIRST_DIGIT + number % DIGITS);
            number /= DIGITS;
        }
        return id;
    }
}
