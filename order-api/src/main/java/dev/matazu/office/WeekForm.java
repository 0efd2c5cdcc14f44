package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.store.Opening;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.SpecialDay;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The week as it was typed. */
record WeekForm(Map<DayOfWeek, String> days, String lastOrder) {

    static final String LAST_ORDER = "lastOrder";

    static WeekForm of(OpeningHours hours) {
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, ReadOpenings.shown(hours.on(day)));
        }
        return new WeekForm(days, String.valueOf(hours.lastOrder().toMinutes()));
    }

    static WeekForm of(Form form) {
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, form.has(day.name()) && form.text(day.name()) != null ? form.text(day.name()) : "");
        }
        return new WeekForm(days, form.text(LAST_ORDER));
    }

    /** What is wrong with it, each at its field. */
    List<Trouble.Item> troubles(List<SpecialDay> special, Words t) {
        List<Trouble.Item> wrong = new ArrayList<>();
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, typed) -> {
            try {
                week.put(day, ReadOpenings.of(typed));
            } catch (IllegalArgumentException unreadable) {
                wrong.add(new Trouble.Item(day.name(), t.get("office.hours.unreadable", typed)));
            }
        });
        week.forEach((day, openings) -> {
            if (!stands(week, day)) {
                wrong.add(new Trouble.Item(day.name(), t.get("office.hours.overlap")));
            }
        });
        if (wrong.isEmpty() && !isShortEnough(week, special)) {
            wrong.add(new Trouble.Item(LAST_ORDER, t.get("office.hours.lastOrder.wrong")));
        }
        return wrong;
    }

    /** Only what has no troubles. */
    OpeningHours hours(List<SpecialDay> special) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, typed) -> week.put(day, ReadOpenings.of(typed)));
        return new OpeningHours(week, minutes(), special);
    }

    private Duration minutes() {
        String plain = Normalizer.normalize(lastOrder == null ? "0" : lastOrder, Normalizer.Form.NFKC);
        return Duration.ofMinutes(Integer.parseInt(plain));
    }

    private boolean isShortEnough(Map<DayOfWeek, List<Opening>> week, List<SpecialDay> special) {
        try {
            return new OpeningHours(week, minutes(), special) != null;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    /** Beside the next day's, if that could be read. */
    private static boolean stands(Map<DayOfWeek, List<Opening>> week, DayOfWeek day) {
        try {
            DayOfWeek next = day.plus(1);
            new OpeningHours(Map.of(day, week.get(day), next, week.getOrDefault(next, List.of())), null, null);
            return true;
        } catch (IllegalArgumentException overlapping) {
            return false;
        }
    }
}
