package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Charge;
import dev.matazu.stripe.sandbox.state.Entry;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.IntentStatus;
import dev.matazu.stripe.sandbox.state.Ledger;
import dev.matazu.stripe.sandbox.state.Refund;
import dev.matazu.stripe.sandbox.state.Session;

/** Does what time alone does: expires sessions and slips, lets go authorisations nobody captured, ends refunds. */
public final class Deadlines {
    private final Ledger ledger;
    private final Checkout checkout;
    private final Payments payments;
    private final Vouchers vouchers;
    private final Refunds refunds;

    public Deadlines(Ledger ledger, Checkout checkout, Payments payments, Vouchers vouchers, Refunds refunds) {
        this.ledger = ledger;
        this.checkout = checkout;
        this.payments = payments;
        this.vouchers = vouchers;
        this.refunds = refunds;
    }

    /** Costs next to nothing while nothing is due, so that every call may begin with it. */
    public void enforce() {
        if (ledger.due().isEmpty()) {
            return;
        }
        ledger.change(change -> {
            ledger.due().forEach(entry -> enforce(change, entry));
            return null;
        });
    }

    private void enforce(Change change, Entry due) {
        if (due instanceof Session session) {
            checkout.expire(change, session);
        } else if (due instanceof Charge charge) {
            change.find(Intent.class, charge.intent())
                    .filter(intent -> intent.status() == IntentStatus.REQUIRES_CAPTURE)
                    .ifPresent(intent -> payments.cancel(change, intent, "automatic"));
        } else if (due instanceof Intent intent) {
            vouchers.due(change, intent);
        } else if (due instanceof Refund refund) {
            refunds.become(change, refund, refund.later().status());
        }
    }
}
