package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Words;
import dev.matazu.payment.RefundOrder;
import dev.matazu.payment.RefundReason;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the owner typed to refund an order.
 *
 * @param what {@code whole}, {@code lines} or {@code amount}
 * @param quantities how many of each line, by its number; nothing for none
 * @param key the same from the first look at the form on, so that however often it is sent, it refunds once
 */
record RefundForm(
        String what,
        Map<Integer, Integer> quantities,
        String amount,
        String reason,
        String note,
        String key,
        Step step) {

    static final int LONGEST_NOTE = 200;

    private static final String LINE = "line-";

    /** How far the owner is. */
    enum Step {
        ASK,
        CHANGE,
        SURE
    }

    static RefundForm empty() {
        return new RefundForm(
                "whole", Map.of(), null, null, null, UUID.randomUUID().toString(), Step.ASK);
    }

    static RefundForm of(Form form) {
        Map<Integer, Integer> quantities = new TreeMap<>();
        form.fields().keySet().stream()
                .filter(name -> name.matches(LINE + "\\d{1,4}"))
                .forEach(name -> {
                    int quantity = form.number(name, 0);
                    if (quantity != 0) {
                        quantities.put(Integer.valueOf(name.substring(LINE.length())), quantity);
                    }
                });
        return new RefundForm(
                form.text("what"),
                quantities,
                form.text("amount"),
                form.text("reason"),
                form.text("note"),
                form.text("key"),
                form.has("sure") ? Step.SURE : form.has("change") ? Step.CHANGE : Step.ASK);
    }

    /** @throws Problem 422 refund-invalid, invalid */
    RefundOrder.Wish wish(Currency currency, Words t) {
        if (Arrays.stream(RefundReason.values()).noneMatch(one -> one.name().equals(reason))) {
            throw Problem.invalid("invalid", t.get("office.payments.reason"));
        }
        boolean unsaid = RefundReason.OTHER.name().equals(reason) && note == null;
        if (unsaid || note != null && note.length() > LONGEST_NOTE) {
            throw Problem.invalid("invalid", t.get("office.payments.note"));
        }
        return switch (what == null ? "" : what) {
            case "whole" -> new RefundOrder.Wish.Whole();
            case "lines" -> new RefundOrder.Wish.Lines(quantities);
            case "amount" -> new RefundOrder.Wish.Amount(minor(currency));
            default -> throw Problem.invalid("refund-invalid");
        };
    }

    RefundOrder.Asked asked(RefundOrder.Wish wish, String checkedKey, Actor actor) {
        return new RefundOrder.Asked(wish, reason, note, checkedKey, null, actor);
    }

    int quantity(int line) {
        return quantities.getOrDefault(line, 0);
    }

    /** A Japanese keyboard may type full-width digits. */
    private long minor(Currency currency) {
        try {
            String digits = Normalizer.normalize(amount == null ? "" : amount, Normalizer.Form.NFKC)
                    .replaceAll("[,¥円$€\\s]", "");
            return new BigDecimal(digits)
                    .movePointRight(currency.getDefaultFractionDigits())
                    .longValueExact();
        } catch (NumberFormatException notOne) {
            throw Problem.invalid("refund-invalid");
        } catch (ArithmeticException broken) {
            throw Problem.invalid("refund-invalid");
        }
    }
}
