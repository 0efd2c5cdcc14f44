package dev.matazu.start;

/** Why the service does not start, in one line that says what to do. */
class CannotStart extends RuntimeException {

    CannotStart(String why) {
        super(why, null, false, false);
    }
}
