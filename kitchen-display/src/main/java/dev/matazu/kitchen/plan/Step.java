package dev.matazu.kitchen.plan;

/** What a kitchen does about how much it has to do, one after the other. */
public enum Step {
    OPEN,
    /** Only staff hear of it. */
    WARN,
    /** Promised ranges are wider, and fewer times near by are offered. */
    LENGTHEN,
    /** No mobile orders come in. */
    PAUSE
}
