package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.Shift;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shifts of a week as they are typed: in each station's field of a day {@code 07:00 1, 11:00 3}. */
record ShiftsForm(Map<String, String> fields) {

    private static final Pattern SHIFT = Pattern.compile("(?:(\\d{1,2}):(\\d{2})[^\\d]*)?(\\d{1,3})[人名]?");

    static String field(StationCode station, DayOfWeek day) {
        return station + "-" + day;
    }

    static ShiftsForm of(Map<StationCode, List<Shift>> shifts) {
        Map<String, String> fields = new HashMap<>();
        shifts.forEach((station, week) -> Arrays.stream(DayOfWeek.values())
                .forEach(day -> fields.put(
                        field(station, day),
                        week.stream()
                                .filter(shift -> shift.day() == day)
                                .map(shift -> shift.from() + " " + shift.places())
                                .collect(Collectors.joining(", ")))));
        return new ShiftsForm(fields);
    }

    static ShiftsForm of(Form form, List<Station> stations) {
        Map<String, String> fields = new HashMap<>();
        for (Station station : stations) {
            for (DayOfWeek day : DayOfWeek.values()) {
                String field = field(station.code(), day);
                fields.put(field, form.text(field));
            }
        }
        return new ShiftsForm(fields);
    }

    String typed(StationCode station, DayOfWeek day) {
        String typed = fields.get(field(station, day));
        return typed == null ? "" : typed;
    }

    /** What is wrong with it, each at its field. */
    List<Trouble.Item> troubles(List<Station> stations, Words t) {
        List<Trouble.Item> wrong = new ArrayList<>();
        for (Station station : stations) {
            for (DayOfWeek day : DayOfWeek.values()) {
                String typed = typed(station.code(), day);
                if (!isRight(typed, day, station.fullPlaces())) {
                    wrong.add(new Trouble.Item(
                            field(station.code(), day),
                            t.get("office.shifts.wrong", typed, t.name(station.name()), station.fullPlaces())));
                }
            }
        }
        return wrong;
    }

    /** Only of what has no troubles. */
    Map<StationCode, List<Shift>> shifts(List<Station> stations) {
        Map<StationCode, List<Shift>> shifts = new LinkedHashMap<>();
        for (Station station : stations) {
            shifts.put(
                    station.code(),
                    Arrays.stream(DayOfWeek.values())
                            .flatMap(day -> read(typed(station.code(), day), day).stream())
                            .toList());
        }
        return shifts;
    }

    private static boolean isRight(String typed, DayOfWeek day, int fullPlaces) {
        try {
            List<Shift> shifts = read(typed, day);
            return shifts.stream().allMatch(shift -> shift.places() <= fullPlaces)
                    && shifts.stream().map(Shift::from).distinct().count() == shifts.size();
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return false;
        }
    }

    /** A number alone holds from midnight on. */
    private static List<Shift> read(String typed, DayOfWeek day) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return Arrays.stream(plain.split("\\s*[,、;\\n]\\s*"))
                .filter(one -> !one.isEmpty())
                .map(SHIFT::matcher)
                .map(one -> shift(one, day))
                .toList();
    }

    private static Shift shift(Matcher written, DayOfWeek day) {
        if (!written.matches()) {
            throw new IllegalArgumentException("a shift is written as 11:00 3");
        }
        LocalTime from = written.group(1) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        return new Shift(day, from, Integer.parseInt(written.group(3)));
    }
}
