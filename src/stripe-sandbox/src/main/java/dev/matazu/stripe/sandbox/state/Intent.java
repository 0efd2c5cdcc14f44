package dev.matazu.stripe.sandbox.state;

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

    public long capturable() {
        return status() == IntentStatus.REQUIRES_CAPTURE ? terms.amount() : 0;
    }
}
