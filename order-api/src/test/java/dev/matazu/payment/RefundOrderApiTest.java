package dev.matazu.payment;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.Sandbox;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ShopTest
class RefundOrderApiTest {

    private static final Actor HANA = new Actor(Actor.Kind.STAFF, "hana", "Hana");

    @Inject
    RefundOrder refund;

    @Inject
    ReadPayments payments;

    @Inject
    Payments rows;

    @Inject
    MoneyAtRest money;

    private final Phone phone = new Phone();

    @Test
    void a_line_is_paid_back_at_its_price_and_only_as_often_as_it_was_sold() {
        OrderRef order = captured(anOrder().of("caffe-latte", 2).of("croissant").json());
        RefundView paid = refund.refund(order, asked(new RefundOrder.Wish.Lines(Map.of(1, 1)), "one-latte", null));
        money.of(order);
        PaymentView payment = payments.latest(order).orElseThrow();
        assertThat(payment.state()).isEqualTo(PaymentState.PARTLY_REFUNDED);
        assertThat(payment.refunded()).isEqualTo(paid.amount());
        assertThat(refundsAtProcessor(payment))
                .containsExactly((int) paid.amount().minor());
        refund.refund(order, asked(new RefundOrder.Wish.Lines(Map.of(1, 1)), "other-latte", null));
        Problem third = catchThrowableOfType(
                Problem.class,
                () -> refund.refund(order, asked(new RefundOrder.Wish.Lines(Map.of(1, 1)), "third-latte", null)));
        assertThat(third.kind()).isEqualTo("refund-invalid");
        refund.refund(order, asked(new RefundOrder.Wish.Whole(), "rest", null));
        money.of(order);
        PaymentView all = payments.latest(order).orElseThrow();
        assertThat(all.state()).isEqualTo(PaymentState.REFUNDED);
        assertThat(all.left().minor()).isZero();
    }

    @Test
    void twenty_refunds_at_once_never_pay_back_more_than_was_taken() throws Exception {
        OrderRef order = captured(anOrder().of("caffe-latte").json());
        long taken = payments.latest(order).orElseThrow().amount().minor();
        long each = taken / 7;
        int paid = 0;
        ExecutorService counters = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String key = "race-" + i;
                all.add(() -> tried(order, asked(new RefundOrder.Wish.Amount(each), key, null)));
            }
            for (Future<Boolean> one : counters.invokeAll(all)) {
                paid += one.get() ? 1 : 0;
            }
        } finally {
            counters.shutdownNow();
        }
        money.of(order);
        assertThat(paid).isEqualTo(7);
        PaymentView payment = payments.latest(order).orElseThrow();
        assertThat(refundsAtProcessor(payment)).hasSize(7).allMatch(amount -> amount == each);
        assertThat(payment.refunded().minor()).isEqualTo(7 * each).isLessThanOrEqualTo(taken);
    }

    @Test
    void a_payment_that_was_read_before_it_is_locked_is_taken_as_it_is_now() {
        OrderRef order = captured(anOrder().of("caffe-latte").json());
        QuarkusTransaction.requiringNew().run(() -> {
            rows.of(order);
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.locked(order).get(0).promiseBack(100));
            assertThat(rows.locked(order).get(0).refunded().minor()).isEqualTo(100);
        });
    }

    @Test
    void asking_twice_with_one_key_refunds_once() {
        OrderRef order = captured(anOrder().of("caffe-latte").json());
        RefundView first = refund.refund(order, asked(new RefundOrder.Wish.Amount(100), "same", null));
        RefundView second = refund.refund(order, asked(new RefundOrder.Wish.Amount(100), "same", null));
        assertThat(second.no()).isEqualTo(first.no());
        assertThat(payments.latest(order).orElseThrow().refunded().minor()).isEqualTo(100);
    }

    @Test
    void above_the_limit_a_manager_is_needed() {
        OrderRef order = captured(anOrder().of("caffe-latte", 2).json());
        Problem refused = catchThrowableOfType(
                Problem.class, () -> refund.refund(order, asked(new RefundOrder.Wish.Amount(301), "much", 300L)));
        assertThat(refused.kind()).isEqualTo("refund-needs-manager");
        assertThat(payments.latest(order).orElseThrow().refunded().minor()).isZero();
    }

    private boolean tried(OrderRef order, RefundOrder.Asked asked) {
        try {
            refund.refund(order, asked);
            return true;
        } catch (Problem nothingLeft) {
            return false;
        }
    }

    private static RefundOrder.Asked asked(RefundOrder.Wish wish, String key, Long limit) {
        return new RefundOrder.Asked(wish, RefundReason.QUALITY.name(), null, key, limit, HANA);
    }

    private OrderRef captured(Map<String, Object> json) {
        Phone.Placed placed = phone.paid(json);
        String store = phone.see(placed).extract().path("store");
        OrderRef order = new OrderRef(new StoreId(store), UUID.fromString(placed.id()));
        money.of(order);
        return order;
    }

    private static List<Integer> refundsAtProcessor(PaymentView payment) {
        return Sandbox.read("refunds?limit=100&payment_intent=" + payment.intent(), "data.amount");
    }
}
