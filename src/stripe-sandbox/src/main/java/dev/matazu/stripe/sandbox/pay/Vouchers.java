package dev.matazu.stripe.sandbox.pay;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Ids;
import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.state.PaymentMethod;
import dev.matazu.stripe.sandbox.state.Session;
import dev.matazu.stripe.sandbox.state.Voucher;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Slips for a convenience store (https://docs.stripe.com/payments/konbini/accept-a-payment): the session is complete
 * with the slip, the money comes later or never.
 */
public final class Vouchers {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final long SOON = 180;

    private final Payments payments;
    private final EventLog events;

    public Vouchers(Payments payments, EventLog events) {
        this.payments = payments;
        this.events = events;
    }

    /** {@code confirmation} is the number the guest chose, or null. */
    public Intent issue(Change change, Intent intent, PaymentMethod guest, String confirmation) {
        var number = confirmation == null ? Ids.digits(11) : confirmation;
        var slip = slip(change.now(), intent.terms().methods().konbiniDays(), number, guest.email());
        var waiting = payments.waiting(change, intent.with(intent.progress().waitingFor(guest, slip)));
        payments.completeSession(change, waiting, guest);
        return waiting;
    }

    /** The guest paid at the counter. */
    public Intent paid(Change change, Intent intent) {
        return payments.collect(change, intent, intent.progress().method(), false);
    }

    /** The slip was not paid in time. */
    public Intent expired(Change change, Intent intent) {
        var method = intent.progress().method();
        var failed = payments.decline(change, intent, Declines.notPaidInTime().on(method, null));
        change.find(Session.class, String.valueOf(intent.session()))
                .ifPresent(session -> events.record(change, "checkout.session.async_payment_failed", session));
        return failed;
    }

    void due(Change change, Intent intent) {
        if (intent.progress().voucher().pays()) {
            paid(change, intent);
        } else {
            expired(change, intent);
        }
    }

    /** Stripe's test numbers and addresses decide how it ends; all others pay after three minutes. */
    private static Voucher slip(long now, int days, String number, String email) {
        var code = Ids.digits(6);
        long last = Instant.ofEpochSecond(now)
                .atZone(JAPAN)
                .plusDays(days)
                .with(LAST_SECOND)
                .toEpochSecond();
        return switch (ending(number, email)) {
            case "22222222220" -> new Voucher(number, code, last, now);
            case "33333333330" -> new Voucher(number, code, now, 0);
            case "44444444440" -> new Voucher(number, code, now + SOON, 0);
            case "55555555550" -> new Voucher(number, code, last, 0);
            default -> new Voucher(number, code, last, now + SOON);
        };
    }

    private static String ending(String number, String email) {
        if (number.matches("([2-5])\\1{9}0")) {
            return number;
        }
        var name = String.valueOf(email).split("@")[0];
        return name.endsWith("succeed_immediately")
                ? "22222222220"
                : name.endsWith("expire_immediately")
                        ? "33333333330"
                        : name.endsWith("expire_with_delay")
                                ? "44444444440"
                                : name.endsWith("fill_never") ? "55555555550" : "";
    }
}
