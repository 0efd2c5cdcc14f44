package dev.matazu.payment;

import com.stripe.exception.StripeException;
import dev.matazu.ordering.AcceptPaidOrder;
import dev.matazu.ordering.CancelOrder;
import dev.matazu.ordering.EditOrder;
import dev.matazu.ordering.WaitForVoucher;
import dev.matazu.platform.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Brings a payment in line with what the processor says. Webhook, return page, reconciler and every telling end here,
 * as often as they like: whoever comes first does it, the others find it done.
 */
@ApplicationScoped
class SettlePayment {

    private final Payments payments;
    private final Instructions instructions;
    private final HostedPages pages;
    private final Charges charges;
    private final AcceptPaidOrder accept;
    private final EditOrder edit;
    private final CancelOrder cancel;
    private final WaitForVoucher voucher;
    private final FollowMoney follow;

    SettlePayment(
            Payments payments,
            Instructions instructions,
            HostedPages pages,
            Charges charges,
            AcceptPaidOrder accept,
            EditOrder edit,
            CancelOrder cancel,
            WaitForVoucher voucher,
            FollowMoney follow) {
        this.payments = payments;
        this.instructions = instructions;
        this.pages = pages;
        this.charges = charges;
        this.accept = accept;
        this.edit = edit;
        this.cancel = cancel;
        this.voucher = voucher;
        this.follow = follow;
    }

    /** Reads the processor's word and applies it. Harmless for a payment that the processor has not heard of yet. */
    void settle(Payment.Key key, String toldBy) throws StripeException {
        Payment payment = payments.read(key);
        if (payment == null) {
            return;
        }
        if (payment.intentId() != null) {
            Word word = charges.read(payment.intentId());
            boolean failed = word.status() == Word.Status.OPEN && payment.sessionId() != null;
            apply(key, failed ? pages.ask(payment.sessionId()) : word, toldBy);
            return;
        }
        String session = payment.sessionId() == null ? found(payment) : payment.sessionId();
        if (session != null) {
            apply(key, pages.ask(session), toldBy);
        }
    }

    /** The session of an attempt whose page was opened without our hearing of it; null where there is none. */
    private String found(Payment payment) throws StripeException {
        Optional<HostedPages.Page> page = pages.find(payment.key(), payment.createdAt());
        page.ifPresent(one -> QuarkusTransaction.requiringNew()
                .run(() -> payments.locked(payment.key()).offered(one.session(), one.url())));
        return page.map(HostedPages.Page::session).orElse(null);
    }

    void apply(Payment.Key key, Word word, String toldBy) throws StripeException {
        Payment before = payments.read(key);
        boolean refundsDiffer = word.status() == Word.Status.TAKEN
                && (word.refunded().minor() > 0 || before.refunded().minor() > 0);
        List<RefundWord> refunds = refundsDiffer ? charges.refunds(word.intent()) : List.of();
        Actor actor = Actor.system(toldBy);
        QuarkusTransaction.requiringNew().run(() -> apply(key, before, word, refunds, actor));
    }

    private void apply(Payment.Key key, Payment before, Word word, List<RefundWord> refunds, Actor actor) {
        AcceptPaidOrder.Outcome outcome = AcceptPaidOrder.Outcome.KNOWN;
        boolean paid = word.status() == Word.Status.RESERVED || word.status() == Word.Status.TAKEN;
        if (paid && before.can(PaymentState.Action.AUTHORISE)) {
            outcome = before.edit() == null
                    ? accept.accept(key.orderRef(), word.amount(), actor)
                    : edit.paid(key.orderRef(), before.edit(), word.amount(), actor);
        }
        if (word.voucher() != null && before.edit() == null && before.state().unpaid()) {
            voucher.until(key.orderRef(), word.voucher().until(), actor);
        }
        boolean lapsed = word.status() == Word.Status.CANCELED && isLost(before);
        if (lapsed) {
            cancel.becauseMoneyIsLost(key.orderRef(), actor);
        }
        Payment payment = payments.locked(key);
        if (lapsed && payment.can(PaymentState.Action.LAPSE)) {
            payments.move(payment, PaymentState.Action.LAPSE, null, actor, null);
        }
        boolean paysNow = paid && payment.can(PaymentState.Action.AUTHORISE);
        follow.follow(payment, word, refunds, actor);
        if (word.voucher() != null && payment.state().unpaid()) {
            payment.goesOnAt(word.voucher().page());
        }
        if (outcome == AcceptPaidOrder.Outcome.REFUSED) {
            follow.giveBack(payment, "NOT_KEPT", actor);
        } else if (paysNow && outcome == AcceptPaidOrder.Outcome.KNOWN) {
            follow.giveBack(payment, "PAID_TWICE", actor);
        }
        instructions.openOf(key).forEach(open -> follow.close(open, payment, actor));
    }

    /** Not let go by us. Money for a change that never came takes nothing from the order. */
    private boolean isLost(Payment payment) {
        return !instructions.decided(payment.key(), Instruction.Verb.VOID)
                && (payment.edit() == null || payment.state() == PaymentState.AUTHORISED);
    }
}
