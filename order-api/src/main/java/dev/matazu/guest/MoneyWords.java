package dev.matazu.guest;

import dev.matazu.ordering.OrderView;
import dev.matazu.payment.PaymentState;
import dev.matazu.payment.PaymentView;
import dev.matazu.payment.RefundView;
import dev.matazu.store.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what happened to a guest's money, as its payments tell it.
 *
 * @param payments every attempt to pay, newest first
 */
record MoneyWords(OrderView order, List<PaymentView> payments, Words t) {

    /** One line for each refund; of an order that ended without one, whether anything was charged. Null where all is as it was. */
    String text() {
        List<RefundView> told = refunds().stream().filter(this::counts).toList();
        return told.isEmpty() ? withoutRefund() : told.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    /** What goes back, in short; empty where nothing does. */
    Optional<String> goneBack() {
        return refunds().stream()
                .filter(refund -> refund.state() != RefundView.State.FAILED)
                .map(RefundView::amount)
                .reduce(Money::plus)
                .map(back -> t.get("page.orders.refunded", t.money(back)));
    }

    private List<RefundView> refunds() {
        return payments.stream().flatMap(payment -> payment.refunds().stream()).toList();
    }

    /** One that came back matters until another was made in its place. */
    private boolean counts(RefundView refund) {
        return refund.state() != RefundView.State.FAILED
                || refunds().stream()
                        .noneMatch(other -> other.state() != RefundView.State.FAILED
                                && other.decidedAt().isAfter(refund.decidedAt()));
    }

    private String line(RefundView refund) {
        String said = t.get("page.money.refund." + refund.state(), t.money(refund.amount()));
        String why = "page.refund." + refund.reason();
        return t.texts().has(why) ? t.get("page.money.refund.why", said, t.get(why)) : said;
    }

    private String withoutRefund() {
        return switch (order.state()) {
            case EXPIRED, CANCELLED, UNCOLLECTED ->
                payments.stream()
                        .map(PaymentView::state)
                        .filter(MoneyWords::came)
                        .findFirst()
                        .map(state -> state.taken()
                                ? t.get("page.money.ask")
                                : t.get("page.money.released", t.money(order.total())))
                        .orElseGet(() -> t.get("page.money.none"));
            case AWAITING_PAYMENT, PLACED, ARRIVED, FIRED, IN_PREPARATION, READY, COLLECTED -> null;
        };
    }

    private static boolean came(PaymentState state) {
        return switch (state) {
            case AUTHORISED, VOIDED, CAPTURED, PARTLY_REFUNDED, REFUNDED, DISPUTED -> true;
            case REQUIRES_PAYMENT, REQUIRES_ACTION, FAILED, EXPIRED -> false;
        };
    }
}
