package dev.matazu.kitchen.ticket;

import static dev.matazu.kitchen.ticket.LineState.CANNOT_MAKE;
import static dev.matazu.kitchen.ticket.LineState.HANDED_OVER;
import static dev.matazu.kitchen.ticket.LineState.MADE;
import static dev.matazu.kitchen.ticket.LineState.QUEUED;
import static dev.matazu.kitchen.ticket.LineState.READY;
import static dev.matazu.kitchen.ticket.LineState.STARTED;
import static dev.matazu.kitchen.ticket.LineState.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.ticket.LineState.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may be done to a line, written down a second time: every state with every action. */
class LineStateTest {

    private static final Map<Action, Map<LineState, LineState>> BY_EXPEDITER = Map.of(
            Action.START,
            Map.of(QUEUED, STARTED, STARTED, STARTED, MADE, MADE, READY, READY, HANDED_OVER, HANDED_OVER),
            Action.BUMP,
            Map.of(QUEUED, MADE, STARTED, MADE, MADE, MADE, READY, READY, HANDED_OVER, HANDED_OVER),
            Action.PASS,
            Map.of(MADE, READY, READY, READY, HANDED_OVER, HANDED_OVER),
            Action.HAND_OVER,
            Map.of(READY, HANDED_OVER, HANDED_OVER, HANDED_OVER),
            Action.RECALL,
            Map.of(QUEUED, QUEUED, STARTED, STARTED, MADE, STARTED, READY, STARTED, HANDED_OVER, STARTED),
            Action.WITHDRAW,
            Map.of(QUEUED, VOID, STARTED, VOID, MADE, VOID, READY, VOID, CANNOT_MAKE, VOID, VOID, VOID),
            Action.CANNOT_MAKE,
            Map.of(QUEUED, CANNOT_MAKE, STARTED, CANNOT_MAKE, MADE, CANNOT_MAKE, CANNOT_MAKE, CANNOT_MAKE),
            Action.CAN_MAKE,
            Map.of(CANNOT_MAKE, QUEUED, QUEUED, QUEUED, STARTED, STARTED));

    @Test
    void every_state_allows_exactly_the_moves_of_the_table() {
        for (Action action : Action.values()) {
            for (LineState state : LineState.values()) {
                assertThat(state.after(action, ReadyBy.EXPEDITER).orElse(null))
                        .as("%s while %s", action, state)
                        .isEqualTo(BY_EXPEDITER.get(action).get(state));
            }
        }
    }

    @Test
    void without_an_expediter_a_bumped_line_is_ready_at_once() {
        assertThat(QUEUED.after(Action.BUMP, ReadyBy.LAST_STATION)).contains(READY);
        assertThat(STARTED.after(Action.BUMP, ReadyBy.LAST_STATION)).contains(READY);
    }
}
