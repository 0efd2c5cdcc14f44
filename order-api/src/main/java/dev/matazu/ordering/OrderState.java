package dev.matazu.ordering;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lifecycle of an order: THE table of its legal moves. */
public enum OrderState {
    /** Placed, not paid; the kitchen's capacity is held for minutes. */
    AWAITING_PAYMENT,
    /** Payment authorised; its ticket is written, held. */
    PLACED,
    /** The guest has checked in at a store that fires on arrival. */
    ARRIVED,
    /** Released to the kitchen; capture is ordered. */
    FIRED,
    IN_PREPARATION,
    READY,
    COLLECTED,
    /** Not paid in time. */
    EXPIRED,
    CANCELLED,
    /** Ready, and nobody came. */
    UNCOLLECTED;

    /** From placed to handed over: what a store still has to do with. */
    public static final Set<OrderState> OPEN = EnumSet.of(PLACED, ARRIVED, FIRED, IN_PREPARATION, READY);

    public boolean isEnd() {
        return this != AWAITING_PAYMENT && !OPEN.contains(this);
    }

    /** What moves an order. */
    public enum Action {
        ACCEPT,
        ARRIVE,
        FIRE,
        START,
        MAKE_READY,
        HAND_OVER,
        /** Back in the queue: somebody took the start back. */
        REQUEUE,
        EXPIRE,
        CANCEL_BY_GUEST,
        CANCEL,
        GIVE_UP
    }

    /** The state after the action; empty where it is refused. */
    public Optional<OrderState> after(Action action) {
        return Optional.ofNullable(
                switch (action) {
                    case ACCEPT ->
                        switch (this) {
                            case AWAITING_PAYMENT, EXPIRED -> PLACED;
                            case PLACED, ARRIVED, FIRED, IN_PREPARATION, READY, COLLECTED, CANCELLED, UNCOLLECTED ->
                                null;
                        };
                    case ARRIVE ->
                        switch (this) {
                            case PLACED -> ARRIVED;
                            case AWAITING_PAYMENT,
                                    ARRIVED,
                                    FIRED,
                                    IN_PREPARATION,
                                    READY,
                                    COLLECTED,
                                    EXPIRED,
                                    CANCELLED,
                                    UNCOLLECTED -> null;
                        };
                    case FIRE ->
                        switch (this) {
                            case PLACED, ARRIVED -> FIRED;
                            case AWAITING_PAYMENT,
                                    FIRED,
                                    IN_PREPARATION,
                                    READY,
                                    COLLECTED,
                                    EXPIRED,
                                    CANCELLED,
                                    UNCOLLECTED -> null;
                        };
                    case START -> inKitchen(IN_PREPARATION);
                    case MAKE_READY -> inKitchen(READY);
                    case HAND_OVER -> inKitchen(COLLECTED);
                    case REQUEUE -> inKitchen(FIRED);
                    case EXPIRE -> this == AWAITING_PAYMENT ? EXPIRED : null;
                    case CANCEL_BY_GUEST ->
                        switch (this) {
                            case AWAITING_PAYMENT, PLACED, ARRIVED -> CANCELLED;
                            case FIRED, IN_PREPARATION, READY, COLLECTED, EXPIRED, CANCELLED, UNCOLLECTED -> null;
                        };
                    case CANCEL ->
                        switch (this) {
                            case AWAITING_PAYMENT, EXPIRED, PLACED, ARRIVED, FIRED, IN_PREPARATION, READY -> CANCELLED;
                            case COLLECTED, CANCELLED, UNCOLLECTED -> null;
                        };
                    case GIVE_UP -> this == READY ? UNCOLLECTED : null;
                });
    }

    /** Once fired, an order follows its ticket, also back on undo and recall. */
    private OrderState inKitchen(OrderState to) {
        return switch (this) {
            case FIRED, IN_PREPARATION, READY, COLLECTED -> to;
            case AWAITING_PAYMENT, PLACED, ARRIVED, EXPIRED, CANCELLED, UNCOLLECTED -> null;
        };
    }

    /** What may be done now, for the answer to what may not. */
    public List<Action> allowedActions() {
        return Arrays.stream(Action.values())
                .filter(action -> after(action).isPresent())
                .toList();
    }
}
