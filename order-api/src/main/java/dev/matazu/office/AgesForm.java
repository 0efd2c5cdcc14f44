package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.Ages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** When an order is slow, late or not collected, as it was typed: in minutes. Fields are null where nothing was. */
record AgesForm(String slow, String late, String uncollected) {

    private static final Duration LONGEST = Duration.ofHours(4);

    static AgesForm of(Ages ages) {
        return new AgesForm(
                TypedMinutes.of(ages.warnAfter()),
                TypedMinutes.of(ages.lateAfter()),
                TypedMinutes.of(ages.uncollectedAfter()));
    }

    static AgesForm of(Form form) {
        return new AgesForm(form.text("slow"), form.text("late"), form.text("uncollected"));
    }

    /** What is wrong with it, each at its field. */
    List<Trouble.Item> troubles(Words t) {
        List<Trouble.Item> wrong = new ArrayList<>();
        within("slow", slow, t, wrong);
        within("late", late, t, wrong);
        within("uncollected", uncollected, t, wrong);
        if (wrong.isEmpty() && TypedMinutes.number(late) <= TypedMinutes.number(slow)) {
            wrong.add(new Trouble.Item("late", t.get("office.kitchen.ages.late.wrong", TypedMinutes.number(slow))));
        }
        return wrong;
    }

    /** Only of what has no troubles. */
    Ages ages() {
        return new Ages(TypedMinutes.duration(slow), TypedMinutes.duration(late), TypedMinutes.duration(uncollected));
    }

    private static void within(String field, String typed, Words t, List<Trouble.Item> wrong) {
        if (!TypedMinutes.isWithin(typed, LONGEST)) {
            wrong.add(new Trouble.Item(field, t.get("office.kitchen.busy.number", LONGEST.toMinutes())));
        }
    }
}
