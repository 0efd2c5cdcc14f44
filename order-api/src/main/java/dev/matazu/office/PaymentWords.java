package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.payment.PaymentState;
import dev.matazu.payment.RefundView;
import dev.matazu.platform.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Says in words what payments tell in names. */
record PaymentWords(Words t) {

    static String tone(PaymentState state) {
        return switch (state) {
            case REQUIRES_PAYMENT, REQUIRES_ACTION -> "warning";
            case AUTHORISED -> "info";
            case CAPTURED -> "ready";
            case PARTLY_REFUNDED, REFUNDED, VOIDED, EXPIRED -> "";
            case FAILED, DISPUTED -> "late";
        };
    }

    static String tone(RefundView.State state) {
        return switch (state) {
            case REQUESTED -> "info";
            case PAID -> "ready";
            case FAILED -> "late";
        };
    }

    String state(PaymentState state) {
        return t.get("office.payments.state." + state);
    }

    String state(RefundView.State state) {
        return t.get("office.payments.refund." + state);
    }

    String step(String action) {
        return t.get("office.payments.step." + action);
    }

    String verb(String verb) {
        return t.get("office.payments.verb." + verb);
    }

    /** The service's own reasons have words; what staff typed is said as they typed it. */
    String reason(String reason) {
        return reason == null ? null : either("office.payments.reason." + reason, reason);
    }

    String method(String method) {
        return method == null ? null : either("office.payments.method." + method, method);
    }

    String who(Actor actor) {
        return switch (actor.kind()) {
            case GUEST -> t.get("office.payments.by.guest");
            case SYSTEM -> either("office.payments.by." + actor.id(), actor.name());
            case DEVICE, STAFF -> actor.name();
        };
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(t.get("office.payments.day.pattern"), t.language())
                .format(day);
    }

    String when(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern(t.get("office.payments.when.pattern"), t.language())
                .withZone(zone)
                .format(time);
    }

    private String either(String key, String otherwise) {
        return t.texts().has(key) ? t.get(key) : otherwise;
    }
}
