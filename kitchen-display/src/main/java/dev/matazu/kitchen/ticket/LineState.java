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
    VOID;

    /** What can be done to a line. */
    public enum Action {
        START,
        BUMP,
        PASS,
        HAND_OVER,
        RECALL,
        WITHDRAW
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
                            case VOID -> null;
                        };
                    case BUMP ->
                        switch (this) {
                            case QUEUED, STARTED -> readyBy == ReadyBy.LAST_STATION ? READY : MADE;
                            case MADE, READY, HANDED_OVER -> this;
                            case VOID -> null;
                        };
                    case PASS ->
                        switch (this) {
                            case MADE -> READY;
                            case READY, HANDED_OVER -> this;
                            case QUEUED, STARTED, VOID -> null;
                        };
                    case HAND_OVER ->
                        switch (this) {
                            case READY -> HANDED_OVER;
                            case HANDED_OVER -> this;
                            case QUEUED, STARTED, MADE, VOID -> null;
                        };
                    case RECALL ->
                        switch (this) {
                            case MADE, READY, HANDED_OVER -> STARTED;
                            case QUEUED, STARTED -> this;
                            case VOID -> null;
                        };
                    case WITHDRAW ->
                        switch (this) {
                            case QUEUED, STARTED, MADE, READY, VOID -> VOID;
                            case HANDED_OVER -> null;
                        };
                });
    }

    /** Nothing is left to make. */
    public boolean isMade() {
        return this != QUEUED && this != STARTED;
    }
}
