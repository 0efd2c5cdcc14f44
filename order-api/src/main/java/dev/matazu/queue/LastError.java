package dev.matazu.queue;

/** Why work could not be done, as much of it as is kept. */
public final class LastError {

    private static final int LONGEST = 500;

    private LastError() {}

    /** @param error null stays null */
    public static String of(String error) {
        return error == null || error.length() <= LONGEST ? error : error.substring(0, LONGEST);
    }
}
