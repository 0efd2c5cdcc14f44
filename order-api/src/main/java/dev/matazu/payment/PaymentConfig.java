package dev.matazu.payment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the payment processor is reached. */
@ConfigMapping(prefix = "matazu.payment")
public interface PaymentConfig {

    String secretKey();

    /** Signs what the processor sends to {@code /stripe/webhook}. */
    String webhookSecret();

    @WithDefault("https://api.stripe.com")
    URI apiBase();

    /** Stripe lets a session live no shorter than 30 minutes; a minute more for clocks that differ. */
    @WithDefault("PT31M")
    Duration sessionLives();

    /** From when on the reconciler asks the processor about a payment that nobody has told us of. */
    @WithDefault("PT2M")
    Duration unresolvedAfter();

    /** How often the reconciler looks. */
    @WithDefault("PT1M")
    Duration reconcileEvery();

    /** After a restore: all events since then are read again, also those that the lost database had. */
    Optional<Instant> eventsSince();

    /** So long before reserved money can no longer be taken, it is taken or let go. */
    @WithDefault("PT12H")
    Duration captureBeforeEnd();

    /** A voucher may be paid days later: it is offered for orders that are due later than this only. */
    @WithDefault("P4D")
    Duration paidLaterOnlyAhead();
}
