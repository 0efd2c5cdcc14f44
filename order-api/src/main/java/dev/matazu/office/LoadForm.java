package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.LoadRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From which wait on a kitchen does what, as it was typed: in minutes. Fields are null where nothing was. */
record LoadForm(String warn, String lengthen, String pause, String resume) {

    static LoadForm of(LoadRules rules) {
        return new LoadForm(
                TypedMinutes.of(rules.warn()),
                TypedMinutes.of(rules.lengthen()),
                TypedMinutes.of(rules.pause()),
                TypedMinutes.of(rules.resume()));
    }

    static LoadForm of(Form form) {
        return new LoadForm(form.text("warn"), form.text("lengthen"), form.text("pause"), form.text("resume"));
    }

    /** What is wrong with it, each at its field. @param longest no wait is longer */
    List<Trouble.Item> troubles(Duration longest, Words t) {
        List<Trouble.Item> wrong = new ArrayList<>();
        within("warn", warn, longest, t, wrong);
        within("lengthen", lengthen, longest, t, wrong);
        within("pause", pause, longest, t, wrong);
        within("resume", resume, longest, t, wrong);
        below(warn, lengthen, "lengthen", warn, t, wrong);
        below(lengthen, pause, "pause", lengthen, t, wrong);
        below(resume, pause, "resume", pause, t, wrong);
        return wrong;
    }

    /** Only of what has no troubles. */
    LoadRules rules() {
        return LoadRules.of(
                TypedMinutes.duration(warn),
                TypedMinutes.duration(lengthen),
                TypedMinutes.duration(pause),
                TypedMinutes.duration(resume));
    }

    private static void within(String field, String typed, Duration longest, Words t, List<Trouble.Item> wrong) {
        if (!TypedMinutes.isWithin(typed, longest)) {
            wrong.add(new Trouble.Item(field, t.get("office.kitchen.busy.number", longest.toMinutes())));
        }
    }

    /** @param other what the text about this field names; what cannot be read is compared with nothing */
    private static void below(String less, String more, String field, String other, Words t, List<Trouble.Item> wrong) {
        if (TypedMinutes.isNumber(less)
                && TypedMinutes.isNumber(more)
                && TypedMinutes.number(less) >= TypedMinutes.number(more)) {
            wrong.add(new Trouble.Item(
                    field, t.get("office.kitchen.busy." + field + ".wrong", TypedMinutes.number(other))));
        }
    }
}
