package dev.matazu.store;

/** When guests of a store that makes an order on arrival pay. */
public enum PayAt {
    /** When they order: reserved at once, taken at the check-in. */
    ORDER,
    /** When they check in: for debit cards, from which a reservation withdraws the money at once. */
    CHECK_IN
}
