package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.payment.FindRefundable;
import dev.matazu.payment.PaymentView;
import dev.matazu.payment.ReadPayments;
import dev.matazu.payment.RefundReason;
import dev.matazu.payment.RefundView;
import dev.matazu.payment.Refundable;
import dev.matazu.payment.receipt.ReadReceipts;
import dev.matazu.payment.receipt.ReceiptWords;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the page of one order's money. */
@ApplicationScoped
class PaymentViews {

    private static final Set<String> DONE = Set.of("refunded", "told");

    private final ReadOrders orders;
    private final ReadPayments payments;
    private final FindRefundable refundable;
    private final ReadReceipts receipts;
    private final Stores stores;

    PaymentViews(
            ReadOrders orders, ReadPayments payments, FindRefundable refundable, ReadReceipts receipts, Stores stores) {
        this.orders = orders;
        this.payments = payments;
        this.refundable = refundable;
        this.receipts = receipts;
        this.stores = stores;
    }

    /**
     * @param sure what would be paid back, or null while nobody has said
     * @throws Problem 404 unknown-order
     */
    PaymentPageView of(OrderRef ref, RefundForm typed, Money sure, Trouble trouble, String done, Words t) {
        OrderView order = orders.of(ref).orElseThrow(() -> Problem.notFound("unknown-order"));
        Store store = stores.of(ref.store());
        List<PaymentView> all = payments.of(ref);
        PaymentWords words = new PaymentWords(t);
        AttemptWords attempts = new AttemptWords(words, store.zone(), all.size() > 1);
        Refundable left = refundable.of(ref);
        return new PaymentPageView(
                PaymentPage.address(ref),
                PaymentsPage.PATH + "?store=" + ref.store() + "&day=" + store.dayOf(order.placedAt()),
                order.number() == null
                        ? t.get("office.payments.one.unpaid", order.nickname())
                        : t.get("office.payments.one", order.number(), order.nickname()),
                t.name(store.name()),
                t.get("page.orders." + order.state()),
                done != null && DONE.contains(done) ? t.get("office.payments.done." + done) : null,
                "not-told".equals(done) ? t.get("office.payments.done.not-told") : null,
                trouble,
                all.stream().map(attempts::of).toList(),
                all.stream()
                        .flatMap(payment -> payment.refunds().stream())
                        .map(one -> row(one, order, words))
                        .toList(),
                receipts.of(ref).stream()
                        .map(one -> new PaymentPageView.Paper(
                                t.get("receipt.title." + one.kind()) + " " + ReceiptWords.number(one.number()),
                                t.money(one.total()),
                                PaymentPage.address(ref) + "/receipts/" + one.number() + ".pdf"))
                        .toList(),
                typed,
                left.left() == 0 ? null : form(left, typed, t),
                sure == null ? null : sure(sure, order, typed, words));
    }

    private static PaymentPageView.Form form(Refundable left, RefundForm typed, Words t) {
        return new PaymentPageView.Form(
                t.money(Money.of(left.left(), left.currency())),
                left.currency(),
                left.lines().stream()
                        .filter(line -> line.left() > 0)
                        .map(line -> new PaymentPageView.Line(
                                line.no(),
                                t.name(line.name()),
                                line.left(),
                                t.money(Money.of(line.amount(), left.currency())),
                                typed.quantity(line.no())))
                        .toList(),
                Arrays.stream(RefundReason.values())
                        .map(one -> new PaymentPageView.Reason(
                                one.name(),
                                t.get("office.payments.reason." + one),
                                one.name().equals(typed.reason())))
                        .toList());
    }

    private static PaymentPageView.Sure sure(Money worth, OrderView order, RefundForm typed, PaymentWords words) {
        List<RefundView.Line> lines = "lines".equals(typed.what())
                ? typed.quantities().entrySet().stream()
                        .map(one -> new RefundView.Line(one.getKey(), one.getValue()))
                        .toList()
                : List.of();
        return new PaymentPageView.Sure(
                words.t().get("office.payments.sure", words.t().money(worth), order.nickname()),
                lines(lines, order, words.t()),
                words.reason(typed.reason()),
                typed.note());
    }

    private static PaymentPageView.RefundRow row(RefundView refund, OrderView order, PaymentWords words) {
        return new PaymentPageView.RefundRow(
                words.t().money(refund.amount()),
                lines(refund.lines(), order, words.t()),
                words.reason(refund.reason()),
                refund.note(),
                words.who(refund.actor()),
                words.state(refund.state()),
                PaymentWords.tone(refund.state()));
    }

    private static String lines(List<RefundView.Line> lines, OrderView order, Words t) {
        return lines.isEmpty()
                ? null
                : lines.stream()
                        .map(line -> line.quantity() + " × " + name(line.no(), order, t))
                        .collect(Collectors.joining(t.get("page.list")));
    }

    private static String name(int no, OrderView order, Words t) {
        return order.lines().stream()
                .filter(line -> line.no() == no)
                .map(line -> t.name(line.name()))
                .findFirst()
                .orElse("–");
    }
}
