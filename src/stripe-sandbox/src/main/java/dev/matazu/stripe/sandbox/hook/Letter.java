package dev.matazu.stripe.sandbox.hook;

import dev.matazu.stripe.sandbox.state.Event;

/** One event on its way, and what is wrong with how it is written or signed; {@code age} is in seconds. */
record Letter(Event event, Flaw flaw, long age) {

    enum Flaw {
        NONE,
        /** Signed {@code age} ago. */
        STALE,
        /** Signed with another secret. */
        FORGED,
        OLD_VERSION
    }

    static Letter of(Event event) {
        return new Letter(event, Flaw.NONE, 0);
    }

    /** The next try: signed as it should be. The version stays what the receiver is set to. */
    Letter again(Event next) {
        return new Letter(next, flaw == Flaw.OLD_VERSION ? flaw : Flaw.NONE, 0);
    }
}
