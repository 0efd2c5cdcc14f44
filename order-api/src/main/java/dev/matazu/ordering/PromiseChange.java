package dev.matazu.ordering;

/** Why the time that a guest sees is not the one first given. */
public enum PromiseChange {
    /** The payment came so late that the kitchen could no longer keep the first one. */
    LATER,
    /** Something got in the kitchen's way after it was promised. */
    REPLANNED,
    /** It was ready and went back to be made again. */
    REMAKE
}
