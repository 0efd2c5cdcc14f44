package dev.matazu.message;

import java.time.Duration;
import java.time.Instant;

/** Sends a message one way. Calls the network: never with a transaction open. */
interface Outlet {

    /** What became of it. */
    sealed interface Outcome {

        record Sent() implements Outcome {}

        /** Nobody is there any more. */
        record Gone() implements Outcome {}

        /** No, and it would be no again. */
        record Refused(String why) implements Outcome {}

        /** @param atLeast how long they asked to wait; null where they said nothing */
        record Later(String why, Duration atLeast) implements Outcome {}
    }

    Contact.Way way();

    /** @param until when it stops being worth delivering */
    Outcome send(Contact to, Written words, Instant until);
}
