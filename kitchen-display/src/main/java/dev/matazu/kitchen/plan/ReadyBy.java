package dev.matazu.kitchen.plan;

/** Who says that an order is ready. */
public enum ReadyBy {
    /** The last station that finishes its part. */
    LAST_STATION,
    /** A person who puts the parts together. */
    EXPEDITER
}
