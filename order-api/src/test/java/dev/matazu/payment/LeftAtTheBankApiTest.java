package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A guest who does not come back from the bank's question. */
@ShopTest
class LeftAtTheBankApiTest {

    private static final String ASKS = "4000002500003155";

    @Inject
    MoneyAtRest money;

    @Inject
    ReadPayments payments;

    private final Phone phone = new Phone();

    @Test
    void the_page_of_an_order_that_is_given_up_while_the_bank_asks_is_closed_at_once() throws Exception {
        Phone.Placed order = phone.order(anOrder().of("caffe-latte").json());
        assertThat(Phone.pay(order, ASKS)).contains("/c/challenge/");
        OrderRef ref = new OrderRef(new StoreId("hoshi-coffee"), UUID.fromString(order.id()));
        money.settle(ref);
        assertThat(payments.latest(ref).orElseThrow().state()).isEqualTo(PaymentState.REQUIRES_ACTION);
        phone.request()
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);
        money.of(ref);
        PaymentView closed = payments.latest(ref).orElseThrow();
        assertThat(closed.state().unpaid()).isFalse();
        assertThat(Sandbox.<String>read("payment_intents/" + closed.intent(), "status"))
                .isEqualTo("canceled");
    }
}
