package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.ReadyBy;
import java.util.Optional;

/** Where one line of a ticket stands, and the table of its legal moves. */
public enum LineState {
    QUEUED,
    STARTED,
    /** Its station is done with it; the expediter has not passed it. */
    MADE,
    READY,
    HANDED_OVER,
    /** Something for it is missing; whoever it belongs to is being asked what instead. */
    CANNOT_MAKE,
    VOID;

    /** What can be done to a line. */
    public enum Action {
        START,
        BUMP,
        PASS,
        HAND_OVER,
        RECALL,
        WITHDRAW,
        CANNOT_MAKE,
        /** It can be made after all. */
        CAN_MAKE
    }

    /**
     * The state after the action, which is the same one where the action's effect is there already (somebody else was
     * quicker); empty where it is refused.
     */
    public Optional<LineState> after(Action action, ReadyBy readyBy) {
        return Optional.ofNullable(
                switch (action) {
                    case START ->
                        switch (this) {
                            case QUEUED -> STARTED;
                            case STARTED, MADE, READY, HANDED_OVER -> this;
                            case CANNOT_MAKE, VOID -> null;
                        };
                    case BUMP ->
                        switch (this) {
                            case QUEUED, STARTED -> readyBy == ReadyBy.LAST_STATION ? READY : MADE;
                            case MADE, READY, HANDED_OVER -> this;
                            case CANNOT_MAKE, VOID -> null;
                        };
                    case PASS ->
                        switch (this) {
                            case MADE -> READY;
                            case READY, HANDED_OVER -> this;
                            case QUEUED, STARTED, CANNOT_MAKE, VOID -> null;
                        };
                    case HAND_OVER ->
                        switch (this) {
                            case READY -> HANDED_OVER;
                            case HANDED_OVER -> this;
                            case QUEUED, STARTED, MADE, CANNOT_MAKE, VOID -> null;
                        };
                    case RECALL ->
                        switch (this) {
                            case MADE, READY, HANDED_OVER -> STARTED;
                            case QUEUED, STARTED -> this;
                            case CANNOT_MAKE, VOID -> null;
                        };
                    case WITHDRAW ->
                        switch (this) {
                            case QUEUED, STARTED, MADE, READY, CANNOT_MAKE, VOID -> VOID;
                            case HANDED_OVER -> null;
                        };
                    case CANNOT_MAKE ->
                        switch (this) {
                            case QUEUED, STARTED, MADE, CANNOT_MAKE -> CANNOT_MAKE;
                            case READY, HANDED_OVER, VOID -> null;
                        };
                    case CAN_MAKE ->
                        switch (this) {
                            case CANNOT_MAKE -> QUEUED;
                            case QUEUED, STARTED -> this;
                            case MADE, READY, HANDED_OVER, VOID -> null;
                        };
                });
    }

    /** Nothing is left to make. */
    public boolean isMade() {
        return this != QUEUED && this != STARTED;
    }

    /** The guest still gets it from this line. */
    public boolean isLive() {
        return this != CANNOT_MAKE && this != VOID;
    }
}
