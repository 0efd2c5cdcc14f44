package dev.matazu.payment;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadEdits;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.payment.receipt.IssueReceipt;
import dev.matazu.payment.receipt.Taken;
import dev.matazu.platform.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Moves a locked payment to where the processor says the money is, and ends the instructions that this fulfils. */
@ApplicationScoped
class FollowMoney {

    private final Payments payments;
    private final Instructions instructions;
    private final Refunds refunds;
    private final ReadOrders orders;
    private final ReadEdits edits;
    private final IssueReceipt receipts;
    private final Clock clock;

    FollowMoney(
            Payments payments,
            Instructions instructions,
            Refunds refunds,
            ReadOrders orders,
            ReadEdits edits,
            IssueReceipt receipts,
            Clock clock) {
        this.payments = payments;
        this.instructions = instructions;
        this.refunds = refunds;
        this.orders = orders;
        this.edits = edits;
        this.receipts = receipts;
        this.clock = clock;
    }

    void follow(Payment payment, Word word, List<RefundWord> paidBack, Actor actor) {
        switch (word.status()) {
            case OPEN -> {}
            case NEEDS_ACTION -> {
                payment.paidWith(word.intent(), word.method(), null);
                move(payment, PaymentState.Action.ASK_MORE, actor);
            }
            case RESERVED, TAKEN -> {
                if (move(payment, PaymentState.Action.AUTHORISE, actor)) {
                    payment.paidWith(word.intent(), word.method(), word.captureBefore());
                }
                if (word.status() == Word.Status.TAKEN) {
                    if (move(payment, PaymentState.Action.CAPTURE, actor) && isForSomethingSold(payment)) {
                        receipts.forCapture(order(payment), taken(payment), clock.instant());
                    }
                    follow(payment, paidBack, actor);
                    dispute(payment, word.dispute(), actor);
                }
            }
            case CANCELED -> canceled(payment, actor);
            case FAILED -> move(payment, PaymentState.Action.FAIL, actor);
            case ENDED -> move(payment, PaymentState.Action.EXPIRE, actor);
        }
    }

    /** Nothing is sold for the money of a change that came too late: it goes back without a receipt. */
    private boolean isForSomethingSold(Payment payment) {
        return payment.edit() == null || edits.isInForce(payment.order(), payment.edit());
    }

    private Taken taken(Payment payment) {
        return new Taken(payment.key().attempt(), paidBefore(payment), payment.taking(), payment.method());
    }

    private long paidBefore(Payment payment) {
        return payment.edit() == null ? 0 : edits.totalBefore(payment.order(), payment.edit());
    }

    private void canceled(Payment payment, Actor actor) {
        boolean ours = instructions.decided(payment.key(), Instruction.Verb.VOID);
        if (!move(payment, ours ? PaymentState.Action.VOID : PaymentState.Action.LAPSE, actor)) {
            move(payment, PaymentState.Action.EXPIRE, actor);
        }
    }

    private void dispute(Payment payment, Word.Dispute dispute, Actor actor) {
        switch (dispute) {
            case NONE -> {}
            case OPEN_OR_LOST -> move(payment, PaymentState.Action.DISPUTE, actor);
            case WON -> {
                if (move(payment, PaymentState.Action.WIN_DISPUTE, actor) && paidBack(payment) > 0) {
                    move(payment, refunding(payment), actor);
                }
            }
        }
    }

    private void follow(Payment payment, List<RefundWord> words, Actor actor) {
        for (RefundWord word : words) {
            Refund refund = word.no() > 0 ? refunds.findById(Refund.Key.of(payment.key(), word.no())) : null;
            if (refund == null) {
                elsewhere(payment, word, actor);
            } else if (!word.failed() && refund.state() == RefundView.State.REQUESTED) {
                refund.paid(word.id(), clock.instant());
                paidBack(payment, refund, actor);
            } else if (word.failed() && refund.state() != RefundView.State.FAILED) {
                cameBack(payment, refund, word, actor);
            }
        }
    }

    /** Refunded in the processor's own dashboard: kept, so that our sums stay true. */
    private void elsewhere(Payment payment, RefundWord word, Actor actor) {
        if (word.failed()
                || neverTaken(payment, word)
                || refunds.find("processorId", word.id()).firstResultOptional().isPresent()) {
            return;
        }
        long amount = Math.min(word.amount(), payment.left().minor());
        if (amount > 0) {
            Refund refund = refunds.decide(payment, Refunding.bySystem(amount, "ELSEWHERE"), actor);
            refund.paid(word.id(), clock.instant());
            paidBack(payment, refund, actor);
        }
    }

    /** Where less was taken than was reserved, the processor may call the rest refunded. */
    private static boolean neverTaken(Payment payment, RefundWord word) {
        return word.amount() == payment.amount().minor() - payment.taking().minor();
    }

    private void paidBack(Payment payment, Refund refund, Actor actor) {
        RefundView view = refund.view(payment.amount().currency().getCurrencyCode());
        payments.move(payment, refunding(payment), refund.amount(), actor, view.reason());
        receipts.forRefund(order(payment), refunds.arrived(refund, view), clock.instant());
    }

    private PaymentState.Action refunding(Payment payment) {
        return paidBack(payment) == payment.taking().minor()
                ? PaymentState.Action.REFUND_REST
                : PaymentState.Action.REFUND_PART;
    }

    private long paidBack(Payment payment) {
        return refunds.of(payment.key()).stream()
                .filter(one -> one.state() == RefundView.State.PAID)
                .mapToLong(Refund::amount)
                .sum();
    }

    private OrderView order(Payment payment) {
        return orders.of(payment.order()).orElseThrow();
    }

    private void cameBack(Payment payment, Refund refund, RefundWord word, Actor actor) {
        boolean wasPaid = refund.state() == RefundView.State.PAID;
        refund.failed(word.id(), clock.instant());
        payment.promiseBack(-refund.amount());
        if (wasPaid) {
            payments.move(
                    payment,
                    paidBack(payment) > 0 ? PaymentState.Action.REFUND_PART : PaymentState.Action.UNDO_REFUND,
                    refund.amount(),
                    actor,
                    "REFUND_FAILED");
            receipts.forFailedRefund(order(payment), refund.key().no(), clock.instant());
        }
    }

    /** Gives back what is or may be taken: closes the page, lets go, or refunds what is left. */
    void giveBack(Payment payment, String reason, Actor actor) {
        switch (payment.state()) {
            case REQUIRES_PAYMENT, REQUIRES_ACTION ->
                instructions.decide(payment.key(), Instruction.Verb.CLOSE_PAGE, 1);
            case AUTHORISED -> instructions.decide(payment.key(), Instruction.Verb.VOID, 1);
            case CAPTURED, PARTLY_REFUNDED -> {
                if (payment.left().minor() > 0) {
                    refunds.decide(payment, Refunding.bySystem(payment.left().minor(), reason), actor);
                }
            }
            case REFUNDED, VOIDED, FAILED, EXPIRED, DISPUTED -> {}
        }
    }

    /** Ends the instruction where what it asks for is so, or can no longer become so. */
    void close(Instruction open, Payment payment, Actor actor) {
        Instruction.State end = switch (open.key().verb()) {
            case OPEN_PAGE -> payment.sessionId() != null || !payment.state().unpaid() ? Instruction.State.DONE : null;
            case CLOSE_PAGE -> payment.state().unpaid() ? null : Instruction.State.DONE;
            case CAPTURE ->
                payment.state().taken()
                        ? Instruction.State.DONE
                        : payment.state() == PaymentState.AUTHORISED
                                        || payment.state().unpaid()
                                ? null
                                : Instruction.State.DROPPED;
            case VOID -> payment.state() == PaymentState.AUTHORISED ? null : Instruction.State.DONE;
            case REFUND -> refundEnded(open) ? Instruction.State.DONE : null;
        };
        if (end != null) {
            open.end(end, clock.instant());
            if (open.key().verb() == Instruction.Verb.VOID && payment.state().taken()) {
                giveBack(payment, "TAKEN_BEFORE_IT_WAS_LET_GO", actor);
            }
        }
    }

    private boolean refundEnded(Instruction open) {
        Refund refund =
                refunds.findById(Refund.Key.of(open.key().payment(), open.key().no()));
        return refund.state() != RefundView.State.REQUESTED;
    }

    private boolean move(Payment payment, PaymentState.Action action, Actor actor) {
        boolean can = payment.can(action);
        if (can) {
            payments.move(payment, action, null, actor, null);
        }
        return can;
    }
}
