package dev.matazu.guest;

import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ShortageView;
import dev.matazu.payment.PaymentState;
import dev.matazu.payment.PaymentView;
import dev.matazu.payment.RefundView;
import dev.matazu.store.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says what happened to a guest's money, as its payments tell it.
 *
 * @param payments every attempt to pay, newest first
 * @param shortages what could not be made
 */
record MoneyWords(OrderView order, List<PaymentView> payments, List<ShortageView> shortages, Words t) {

    private static final String CANNOT_MAKE = "CANNOT_MAKE";

    /** @param method the processor's word for how it was paid */
    private record Back(String method, RefundView refund) {}

    /**
     * One line for each refund that is not a shortage's; of an order that ended without one, whether anything was
     * charged. Null where all is as it was.
     */
    String text() {
        Collection<Back> elsewhere = ofShortages().values();
        List<Back> told = refunds().stream()
                .filter(this::counts)
                .filter(back -> !elsewhere.contains(back))
                .toList();
        if (told.isEmpty()) {
            return elsewhere.isEmpty() ? withoutRefund() : null;
        }
        return told.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    /** What goes back because of this shortage, and how. */
    String of(ShortageView shortage) {
        Back back = ofShortages().get(shortage.no());
        return back == null
                ? said(
                        RefundView.State.REQUESTED,
                        new Money(shortage.refunded(), order.total().currency()),
                        paidBy())
                : said(back);
    }

    /** A shortage's refund is known by its reason and its amount. */
    private Map<Integer, Back> ofShortages() {
        List<Back> free = refunds().stream()
                .filter(this::counts)
                .filter(back -> CANNOT_MAKE.equals(back.refund().reason()))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<Integer, Back> found = new HashMap<>();
        for (ShortageView shortage : shortages) {
            free.stream()
                    .filter(back -> back.refund().amount().minor() == shortage.refunded())
                    .findFirst()
                    .ifPresent(back -> {
                        free.remove(back);
                        found.put(shortage.no(), back);
                    });
        }
        return found;
    }

    private List<Back> refunds() {
        return payments.stream()
                .flatMap(payment -> payment.refunds().stream().map(refund -> new Back(payment.method(), refund)))
                .toList();
    }

    /** One that came back matters until another was made in its place. */
    private boolean counts(Back back) {
        return back.refund().state() != RefundView.State.FAILED
                || refunds().stream()
                        .map(Back::refund)
                        .noneMatch(other -> other.state() != RefundView.State.FAILED
                                && other.decidedAt().isAfter(back.refund().decidedAt()));
    }

    private String line(Back back) {
        String why = "page.refund." + back.refund().reason();
        boolean saidAbove = back.refund().reason().equals(order.endReason());
        return t.texts().has(why) && !saidAbove ? t.get("page.money.refund.why", said(back), t.get(why)) : said(back);
    }

    private String said(Back back) {
        return said(back.refund().state(), back.refund().amount(), back.method());
    }

    private String said(RefundView.State state, Money amount, String method) {
        String by = t.texts().has("page.money.to." + method) ? method : "card";
        return t.get(
                "page.money.refund." + state,
                t.money(amount),
                t.get("page.money.to." + by),
                t.get("page.money.arrives." + by));
    }

    private String paidBy() {
        return payments.stream().findFirst().map(PaymentView::method).orElse(null);
    }

    private String withoutRefund() {
        return switch (order.state()) {
            case EXPIRED, CANCELLED, UNCOLLECTED ->
                payments.stream()
                        .map(PaymentView::state)
                        .filter(MoneyWords::came)
                        .findFirst()
                        .map(this::kept)
                        .orElseGet(() -> t.get("page.money.none"));
            case AWAITING_PAYMENT, PLACED, ARRIVED, FIRED, IN_PREPARATION, READY, COLLECTED -> null;
        };
    }

    private String kept(PaymentState state) {
        if (!state.taken()) {
            return t.get("page.money.released", t.money(order.total()));
        }
        return order.state() == OrderState.UNCOLLECTED
                ? t.get("page.money.kept", t.money(order.total()))
                : t.get("page.money.ask");
    }

    private static boolean came(PaymentState state) {
        return switch (state) {
            case AUTHORISED, VOIDED, CAPTURED, PARTLY_REFUNDED, REFUNDED, DISPUTED -> true;
            case REQUIRES_PAYMENT, REQUIRES_ACTION, FAILED, EXPIRED -> false;
        };
    }
}
