package dev.matazu.kitchen.ticket;

/** What was asked cannot be done to the ticket as it stands. */
class IllegalMove extends RuntimeException {

    IllegalMove(String action) {
        super(action, null, false, false);
    }
}
