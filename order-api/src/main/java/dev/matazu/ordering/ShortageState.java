package dev.matazu.ordering;

/** What became of a line that cannot be made. Only an open question moves, and only once. */
public enum ShortageState {
    /** Asked; nobody has answered yet. */
    OPEN,
    SUBSTITUTED,
    REFUNDED,
    /** The whole order ended. */
    CANCELLED,
    /** The kitchen can make it after all. */
    TAKEN_BACK
}
