package dev.matazu.kitchen.plan;

/** The life of a booking. Nothing here is refused: what no longer matters changes nothing. */
enum BookingState {
    /** Holds capacity until its time is up. */
    HELD,
    /** Not committed in time; may still be. */
    EXPIRED,
    /** Takes capacity until its work is done. */
    COMMITTED,
    /** Over, and never was committed. */
    DROPPED,
    /** Over, after it was committed. */
    ENDED;

    enum Action {
        COMMIT,
        EXPIRE,
        RELEASE,
        /** Something of it is made again. */
        AGAIN
    }

    BookingState after(Action action) {
        return switch (this) {
            case HELD, EXPIRED ->
                switch (action) {
                    case COMMIT -> COMMITTED;
                    case EXPIRE -> EXPIRED;
                    case RELEASE -> DROPPED;
                    case AGAIN -> this;
                };
            case COMMITTED ->
                switch (action) {
                    case COMMIT, EXPIRE, AGAIN -> COMMITTED;
                    case RELEASE -> ENDED;
                };
            case DROPPED -> DROPPED;
            case ENDED -> action == Action.AGAIN ? COMMITTED : ENDED;
        };
    }
}
