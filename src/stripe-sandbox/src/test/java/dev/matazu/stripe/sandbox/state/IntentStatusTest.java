package dev.matazu.stripe.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.stripe.sandbox.state.IntentStatus.Action;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntentStatusTest {

    @Test
    void every_status_allows_exactly_what_stripe_allows() {
        var expected = new EnumMap<IntentStatus, Set<Action>>(Map.of(
                IntentStatus.REQUIRES_PAYMENT_METHOD, Set.of(Action.CONFIRM, Action.CANCEL),
                IntentStatus.REQUIRES_CONFIRMATION, Set.of(Action.CONFIRM, Action.CANCEL),
                IntentStatus.REQUIRES_ACTION, Set.of(Action.CONFIRM, Action.AUTHENTICATE, Action.CANCEL),
                IntentStatus.REQUIRES_CAPTURE, Set.of(Action.CAPTURE, Action.CANCEL),
                IntentStatus.CANCELED, Set.of(),
                IntentStatus.SUCCEEDED, Set.of()));
        for (IntentStatus status : IntentStatus.values()) {
            for (Action action : Action.values()) {
                assertThat(status.allows(action))
                        .as(status + " " + action)
                        .isEqualTo(expected.get(status).contains(action));
            }
        }
    }
}
