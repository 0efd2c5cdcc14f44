package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.Baskets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Reads where, when and under which name a guest wants an order. What the form lacks stays as it was. */
final class Details {

    private static final int LONGEST_NAME = 40;
    /** Longer than is taken, so that its guest sees what is too long. */
    private static final int LONGEST_NOTE = 400;

    private Details() {}

    static Baskets.Content read(Baskets.Content before, Form form) {
        Dining dining = one(Dining.values(), form.text("dining")).orElse(before.dining());
        return new Baskets.Content(
                        before.basket(),
                        dining,
                        seated(form.has("method") ? pickup(form, before.pickup()) : before.pickup(), dining),
                        form.has("time") ? slot(form.text("time")) : before.slot(),
                        form.has("nickname") ? nickname(form.text("nickname")) : before.nickname(),
                        before.editing())
                .saying(form.has("allergy") ? note(form.text("allergy")) : before.allergy());
    }

    static boolean onlyEatIn(Pickup.Method method, Dining dining) {
        return method == Pickup.Method.TABLE && dining == Dining.TO_GO;
    }

    /** Only who eats in sits at a table. */
    static Pickup seated(Pickup pickup, Dining dining) {
        return onlyEatIn(pickup.method(), dining) ? Pickup.counter() : pickup;
    }

    /** A table whose code was scanned stays. */
    private static Pickup pickup(Form form, Pickup before) {
        Pickup.Method method = method(form);
        boolean scanned = method == Pickup.Method.TABLE && before.method() == method && !form.has("table");
        return scanned ? before : where(form);
    }

    /** Where a guest is, from a check-in's form. */
    static Pickup where(Form form) {
        return switch (method(form)) {
            case COUNTER -> Pickup.counter();
            case TABLE -> new Pickup(Pickup.Method.TABLE, form.text("table"));
            case BAY -> new Pickup(Pickup.Method.BAY, form.text("bay"));
        };
    }

    private static Pickup.Method method(Form form) {
        return one(Pickup.Method.values(), form.text("method")).orElse(Pickup.Method.COUNTER);
    }

    static Instant slot(String time) {
        try {
            return time == null ? null : Instant.parse(time);
        } catch (DateTimeParseException asSoonAsPossible) {
            return null;
        }
    }

    private static String note(String typed) {
        return typed == null || typed.isBlank() ? null : typed.substring(0, Math.min(typed.length(), LONGEST_NOTE));
    }

    private static String nickname(String typed) {
        return typed == null || typed.length() <= LONGEST_NAME ? typed : typed.substring(0, LONGEST_NAME);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
