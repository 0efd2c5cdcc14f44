package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.platform.LocalText;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.SpecialDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** A special day as it was typed; its fields are null where nothing was. */
record SpecialDayForm(String date, String openings, String english, String japanese) {

    static final int LONGEST_NAME = 40;

    static SpecialDayForm empty() {
        return new SpecialDayForm(null, null, null, null);
    }

    static SpecialDayForm of(Form form) {
        return new SpecialDayForm(
                form.text("date"), form.text("openings"), form.text("english"), form.text("japanese"));
    }

    /** What is wrong with it, each at its field. */
    List<Trouble.Item> troubles(OpeningHours hours, LocalDate today, Words t) {
        List<Trouble.Item> wrong = new ArrayList<>();
        if (day() == null || day().isBefore(today)) {
            wrong.add(new Trouble.Item("date", t.get("office.hours.date.wrong")));
        }
        if (english == null && japanese == null || isTooLong(english) || isTooLong(japanese)) {
            wrong.add(new Trouble.Item("english", t.get("office.hours.name.wrong", LONGEST_NAME)));
        }
        try {
            ReadOpenings.of(openings);
        } catch (IllegalArgumentException unreadable) {
            wrong.add(new Trouble.Item("openings", t.get("office.hours.unreadable", openings)));
        }
        if (wrong.isEmpty() && !standsIn(hours)) {
            wrong.add(new Trouble.Item("openings", t.get("office.hours.openings.wrong")));
        }
        return wrong;
    }

    /** Only of what has no troubles. Said in one language, it is said so in both. */
    SpecialDay special() {
        String inEnglish = english == null ? japanese : english;
        return new SpecialDay(
                day(), LocalText.of(inEnglish, japanese == null ? inEnglish : japanese), ReadOpenings.of(openings));
    }

    private boolean standsIn(OpeningHours hours) {
        try {
            return hours.with(special()) != null;
        } catch (IllegalArgumentException overlappingOrTooShort) {
            return false;
        }
    }

    private LocalDate day() {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static boolean isTooLong(String name) {
        return name != null && name.length() > LONGEST_NAME;
    }
}
