package dev.matazu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole table of a payment's moves: state by state, what each action makes of it. All others are refused. */
class PaymentStateTest {

    private static final Map<PaymentState, String> MOVES = Map.of(
            PaymentState.REQUIRES_PAYMENT,
            "ASK_MORE>REQUIRES_ACTION AUTHORISE>AUTHORISED FAIL>FAILED EXPIRE>EXPIRED",
            PaymentState.REQUIRES_ACTION,
            "AUTHORISE>AUTHORISED FAIL>FAILED EXPIRE>EXPIRED",
            PaymentState.AUTHORISED,
            "CAPTURE>CAPTURED VOID>VOIDED LAPSE>EXPIRED FAIL>FAILED",
            PaymentState.CAPTURED,
            "REFUND_PART>PARTLY_REFUNDED REFUND_REST>REFUNDED DISPUTE>DISPUTED",
            PaymentState.PARTLY_REFUNDED,
            "REFUND_PART>PARTLY_REFUNDED REFUND_REST>REFUNDED UNDO_REFUND>CAPTURED DISPUTE>DISPUTED",
            PaymentState.REFUNDED,
            "REFUND_PART>PARTLY_REFUNDED REFUND_REST>REFUNDED UNDO_REFUND>CAPTURED DISPUTE>DISPUTED",
            PaymentState.VOIDED,
            "",
            PaymentState.FAILED,
            "AUTHORISE>AUTHORISED",
            PaymentState.EXPIRED,
            "AUTHORISE>AUTHORISED",
            PaymentState.DISPUTED,
            "REFUND_PART>DISPUTED REFUND_REST>DISPUTED UNDO_REFUND>DISPUTED WIN_DISPUTE>CAPTURED");

    @Test
    void a_payment_moves_along_its_table_and_never_beside_it() {
        Map<PaymentState, String> found = new TreeMap<>();
        for (PaymentState state : PaymentState.values()) {
            found.put(
                    state,
                    Stream.of(PaymentState.Action.values())
                            .flatMap(action -> state.after(action).map(to -> action + ">" + to).stream())
                            .collect(Collectors.joining(" ")));
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(MOVES);
    }
}
