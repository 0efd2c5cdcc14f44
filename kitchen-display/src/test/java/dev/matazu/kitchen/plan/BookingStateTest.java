package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.BookingState.COMMITTED;
import static dev.matazu.kitchen.plan.BookingState.DROPPED;
import static dev.matazu.kitchen.plan.BookingState.ENDED;
import static dev.matazu.kitchen.plan.BookingState.EXPIRED;
import static dev.matazu.kitchen.plan.BookingState.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.BookingState.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookingStateTest {

    /** What COMMIT, EXPIRE, RELEASE and AGAIN lead to. */
    private static final Map<BookingState, BookingState[]> TABLE = Map.of(
            HELD, new BookingState[] {COMMITTED, EXPIRED, DROPPED, HELD},
            EXPIRED, new BookingState[] {COMMITTED, EXPIRED, DROPPED, EXPIRED},
            COMMITTED, new BookingState[] {COMMITTED, COMMITTED, ENDED, COMMITTED},
            DROPPED, new BookingState[] {DROPPED, DROPPED, DROPPED, DROPPED},
            ENDED, new BookingState[] {ENDED, ENDED, ENDED, COMMITTED});

    @Test
    void every_action_leads_from_every_state_where_the_table_says() {
        for (BookingState state : BookingState.values()) {
            for (Action action : Action.values()) {
                assertThat(state.after(action)).as(state + " " + action).isEqualTo(TABLE.get(state)[action.ordinal()]);
            }
        }
    }
}
