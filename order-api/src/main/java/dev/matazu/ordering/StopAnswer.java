package dev.matazu.ordering;

/** What became of the question whether a guest waits for a kitchen that stands still. */
public enum StopAnswer {
    /** Not answered: they wait. */
    ASKED,
    WAITS,
    REFUNDED,
    /** The kitchen runs again. */
    OVER
}
