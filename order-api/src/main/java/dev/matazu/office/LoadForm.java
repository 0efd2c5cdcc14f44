package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.LoadRules;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** From which wait on a kitchen does what, as it was typed: in minutes. Fields are null where nothing was. */
record LoadForm(String warn, String lengthen, String pause, String resume) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    static LoadForm of(LoadRules rules) {
        return new LoadForm(
                minutes(rules.warn()), minutes(rules.lengthen()), minutes(rules.pause()), minutes(rules.resume()));
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
                Duration.ofMinutes(number(warn)),
                Duration.ofMinutes(number(lengthen)),
                Duration.ofMinutes(number(pause)),
                Duration.ofMinutes(number(resume)));
    }

    private static void within(String field, String typed, Duration longest, Words t, List<Trouble.Item> wrong) {
        if (!isNumber(typed) || number(typed) < 1 || number(typed) > longest.toMinutes()) {
            wrong.add(new Trouble.Item(field, t.get("office.kitchen.busy.number", longest.toMinutes())));
        }
    }

    /** @param other what the text about this field names; what cannot be read is compared with nothing */
    private static void below(String less, String more, String field, String other, Words t, List<Trouble.Item> wrong) {
        if (isNumber(less) && isNumber(more) && number(less) >= number(more)) {
            wrong.add(new Trouble.Item(field, t.get("office.kitchen.busy." + field + ".wrong", number(other))));
        }
    }

    private static boolean isNumber(String typed) {
        return typed != null && NUMBER.matcher(plain(typed)).matches();
    }

    private static long number(String typed) {
        return Long.parseLong(plain(typed));
    }

    /** Typed on any keyboard. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static String minutes(Duration wait) {
        return String.valueOf(wait.toMinutes());
    }
}
