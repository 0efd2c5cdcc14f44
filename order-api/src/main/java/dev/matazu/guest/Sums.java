package dev.matazu.guest;

import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.payment.PaymentState;
import dev.matazu.payment.PaymentView;
import dev.matazu.store.Money;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What an order costs after all: what was paid, less what went back. */
record Sums(OrderView order, List<PaymentView> payments, Words t) {

    private static final Set<OrderState> CAME_TO_NOTHING =
            EnumSet.of(OrderState.EXPIRED, OrderState.CANCELLED, OrderState.UNCOLLECTED);

    /** The last one is what it costs now. */
    List<StatusView.Sum> all() {
        if (returned().minor() > 0) {
            return List.of(
                    sum("page.sum.paid", t.money(paid())),
                    sum("page.sum.returned", t.get("page.sum.less", t.money(returned()))),
                    sum("page.order.total", t.money(now())));
        }
        return now().minor() == 0
                ? List.of(sum("page.sum.order", t.money(order.total())), sum("page.sum.charged", t.money(now())))
                : List.of(sum("page.order.total", t.money(now())));
    }

    /** In one line. */
    String inShort() {
        return returned().minor() == 0
                ? t.money(order.total())
                : t.get("page.sum.short", t.money(now()), t.money(returned()));
    }

    private Money now() {
        if (returned().minor() > 0) {
            return new Money(paid().minor() - returned().minor(), order.total().currency());
        }
        boolean nothing = CAME_TO_NOTHING.contains(order.state()) && paid().minor() == 0;
        return nothing ? new Money(0, order.total().currency()) : order.total();
    }

    private Money paid() {
        return add(PaymentView::amount);
    }

    private Money returned() {
        return add(PaymentView::refunded);
    }

    private Money add(Function<PaymentView, Money> part) {
        return payments.stream()
                .filter(payment -> payment.state().taken() || isReserved(payment))
                .map(part)
                .reduce(new Money(0, order.total().currency()), Money::plus);
    }

    /** What is reserved for an order that came to nothing is let go. */
    private boolean isReserved(PaymentView payment) {
        return payment.state() == PaymentState.AUTHORISED && !CAME_TO_NOTHING.contains(order.state());
    }

    private StatusView.Sum sum(String name, String amount) {
        return new StatusView.Sum(t.get(name), amount);
    }
}
