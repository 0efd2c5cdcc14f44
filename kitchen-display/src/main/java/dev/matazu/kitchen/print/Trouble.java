package dev.matazu.kitchen.print;

/** Why something could not be printed; worded by the text {@code print.trouble.<name>}. */
public enum Trouble {
    /** Nothing answers at its address. */
    UNREACHABLE(false),
    /** It takes the connection and says nothing of itself. */
    NO_STATUS(false),
    NO_PAPER(false),
    COVER_OPEN(false),
    /** It says that it cannot print, and not why. */
    OFFLINE(false),
    /** It was sent, and the connection ended before the printer had confirmed it. */
    BROKEN_OFF(true),
    /** It was sent, and the printer never confirmed it. */
    NOT_CONFIRMED(true),
    /** Whoever was sending it died. */
    SENDER_DIED(true);

    private final boolean unknown;

    Trouble(boolean unknown) {
        this.unknown = unknown;
    }

    /** Whether it may have been printed all the same. */
    public boolean leavesUnknown() {
        return unknown;
    }
}
