package dev.matazu.stripe.sandbox.state;

import java.util.OptionalLong;

/**
 * A PaymentIntent. {@code session} is the Checkout Session it was made by, or null; {@code returnUrl} is where the
 * guest goes after an authentication that did not start on the hosted page.
 */
public record Intent(
        String id, String secret, long created, String session, String returnUrl, Terms terms, Progress progress)
        implements Entry {

    public Intent with(Progress next) {
        return new Intent(id, secret, created, session, returnUrl, terms, next);
    }

    public Intent returningTo(String url) {
        return url == null ? this : new Intent(id, secret, created, session, url, terms, progress);
    }

    public IntentStatus status() {
        return progress.status();
    }

    /** Whether the guest has still to be asked by a bank or a wallet. */
    public boolean awaitsAuthentication() {
        return status() == IntentStatus.REQUIRES_ACTION && progress.voucher() == null;
    }

    /** Whether the guest has still to pay at a convenience store. */
    public boolean awaitsCash() {
        return status() == IntentStatus.REQUIRES_ACTION && progress.voucher() != null;
    }

    @Override
    public OptionalLong deadline() {
        return awaitsCash() ? OptionalLong.of(progress.voucher().deadline()) : OptionalLong.empty();
    }

    public long capturable() {
        return status() == IntentStatus.REQUIRES_CAPTURE ? terms.amount() : 0;
    }
}
