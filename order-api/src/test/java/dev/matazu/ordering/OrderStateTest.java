package dev.matazu.ordering;

import static dev.matazu.ordering.OrderState.ARRIVED;
import static dev.matazu.ordering.OrderState.AWAITING_PAYMENT;
import static dev.matazu.ordering.OrderState.CANCELLED;
import static dev.matazu.ordering.OrderState.COLLECTED;
import static dev.matazu.ordering.OrderState.EXPIRED;
import static dev.matazu.ordering.OrderState.FIRED;
import static dev.matazu.ordering.OrderState.IN_PREPARATION;
import static dev.matazu.ordering.OrderState.PLACED;
import static dev.matazu.ordering.OrderState.READY;
import static dev.matazu.ordering.OrderState.UNCOLLECTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.ordering.OrderState.Action;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lifecycle, written down a second time: every state with every action. */
class OrderStateTest {

    private static final Map<Action, Map<OrderState, OrderState>> LEGAL = new EnumMap<>(Map.ofEntries(
            Map.entry(Action.ACCEPT, Map.of(AWAITING_PAYMENT, PLACED, EXPIRED, PLACED)),
            Map.entry(Action.ARRIVE, Map.of(PLACED, ARRIVED)),
            Map.entry(Action.FIRE, Map.of(PLACED, FIRED, ARRIVED, FIRED)),
            Map.entry(Action.START, inKitchen(IN_PREPARATION)),
            Map.entry(Action.MAKE_READY, inKitchen(READY)),
            Map.entry(Action.HAND_OVER, inKitchen(COLLECTED)),
            Map.entry(Action.REQUEUE, inKitchen(FIRED)),
            Map.entry(Action.EXPIRE, Map.of(AWAITING_PAYMENT, EXPIRED)),
            Map.entry(
                    Action.CANCEL_BY_GUEST, Map.of(AWAITING_PAYMENT, CANCELLED, PLACED, CANCELLED, ARRIVED, CANCELLED)),
            Map.entry(
                    Action.CANCEL,
                    Map.of(
                            AWAITING_PAYMENT, CANCELLED,
                            EXPIRED, CANCELLED,
                            PLACED, CANCELLED,
                            ARRIVED, CANCELLED,
                            FIRED, CANCELLED,
                            IN_PREPARATION, CANCELLED,
                            READY, CANCELLED)),
            Map.entry(Action.GIVE_UP, Map.of(READY, UNCOLLECTED))));

    @Test
    void every_state_allows_exactly_the_moves_of_the_table() {
        for (Action action : Action.values()) {
            for (OrderState state : OrderState.values()) {
                assertThat(state.after(action).orElse(null))
                        .as("%s while %s", action, state)
                        .isEqualTo(LEGAL.get(action).get(state));
                assertThat(state.allowedActions().contains(action))
                        .isEqualTo(LEGAL.get(action).containsKey(state));
            }
        }
    }

    private static Map<OrderState, OrderState> inKitchen(OrderState to) {
        return Map.of(FIRED, to, IN_PREPARATION, to, READY, to, COLLECTED, to);
    }
}
