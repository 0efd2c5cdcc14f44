package dev.matazu.office;

import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.display.Ages;
import dev.matazu.kitchen.display.BumpAction;
import dev.matazu.kitchen.display.BumpKey;
import dev.matazu.kitchen.display.BumpKeys;
import dev.matazu.kitchen.display.DisplaySettings;
import dev.matazu.kitchen.display.SetUp;
import dev.matazu.kitchen.display.Sounds;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a display is set, as it was typed.
 *
 * @param chosen the choices of one, by field
 * @param ages whether its own hold: {@code OWN}, else the store's
 * @param keys typed for each action; empty for none
 */
record DisplayForm(
        String name,
        Map<String, String> chosen,
        List<String> stations,
        String ages,
        String warn,
        String late,
        List<String> sounds,
        boolean muted,
        Map<BumpAction, String> keys) {

    static final String OWN = "OWN";
    static final int LONGEST_NAME = 30;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final List<String> CHOICES = List.of("layout", "textSize", "theme", "sort", "volume", "digits");

    static String field(BumpAction action) {
        return "key-" + action;
    }

    static DisplayForm of(SetUp display) {
        DisplaySettings set = display.settings();
        Ages own = set.ages();
        Map<BumpAction, String> keys = new EnumMap<>(BumpAction.class);
        set.keys().keys().forEach((action, key) -> keys.put(action, BumpKey.printed(key)));
        return new DisplayForm(
                display.name(),
                Map.of(
                        "layout", set.layout().name(),
                        "textSize", String.valueOf(set.textSize()),
                        "theme", set.theme().name(),
                        "sort", set.sort().name(),
                        "volume", String.valueOf(set.sounds().volume()),
                        "digits", set.keys().digits().name()),
                set.stations().stream().map(StationCode::value).toList(),
                own == null ? "STORE" : OWN,
                own == null ? null : String.valueOf(own.warnMinutes()),
                own == null ? null : String.valueOf(own.lateMinutes()),
                set.sounds().codes(),
                set.sounds().muted(),
                keys);
    }

    static DisplayForm of(Form form) {
        Map<String, String> chosen = new HashMap<>();
        CHOICES.forEach(field -> chosen.put(field, String.valueOf(form.text(field))));
        Map<BumpAction, String> keys = new EnumMap<>(BumpAction.class);
        Arrays.stream(BumpAction.values())
                .filter(action -> form.text(field(action)) != null)
                .forEach(action -> keys.put(action, form.text(field(action))));
        return new DisplayForm(
                form.text("name"),
                chosen,
                form.all("stations"),
                form.text("ages"),
                form.text("warn"),
                form.text("late"),
                form.all("sounds"),
                form.has("muted"),
                keys);
    }

    boolean hasOwnAges() {
        return OWN.equals(ages);
    }

    String typed(BumpAction action) {
        return keys.getOrDefault(action, "");
    }

    /** What is wrong with it, each at its field. */
    List<Trouble.Item> troubles(List<Station> known, Words t) {
        List<Trouble.Item> wrong = new ArrayList<>();
        if (name == null || name.length() > LONGEST_NAME) {
            wrong.add(new Trouble.Item("name", t.get("office.display.name.wrong", LONGEST_NAME)));
        }
        CHOICES.stream()
                .filter(field -> !isOffered(field))
                .forEach(field -> wrong.add(new Trouble.Item(field, t.get("office.display.choose"))));
        if (!known.stream().map(station -> station.code().value()).toList().containsAll(stations)) {
            wrong.add(new Trouble.Item("stations", t.get("office.display.choose")));
        }
        if (hasOwnAges()) {
            agesTroubles(t, wrong);
        }
        keyTroubles(t, wrong);
        return wrong;
    }

    private boolean isOffered(String field) {
        String value = chosen.get(field);
        return switch (field) {
            case "layout" -> isOne(DisplaySettings.Layout.values(), value);
            case "theme" -> isOne(DisplaySettings.Theme.values(), value);
            case "sort" -> isOne(DisplaySettings.Sort.values(), value);
            case "digits" -> isOne(BumpKeys.Digits.values(), value);
            case "textSize" -> isOne(DisplaySettings.TEXT_SIZES.toArray(), value);
            default -> isOne(Sounds.VOLUMES.toArray(), value);
        };
    }

    private static boolean isOne(Object[] offered, String value) {
        return Arrays.stream(offered).anyMatch(one -> one.toString().equals(value));
    }

    private void agesTroubles(Words t, List<Trouble.Item> wrong) {
        if (minutes(warn) < 1) {
            wrong.add(new Trouble.Item("warn", t.get("office.display.warn.wrong", Ages.LONGEST)));
        }
        if (minutes(late) < 1 || minutes(late) <= minutes(warn)) {
            wrong.add(new Trouble.Item("late", t.get("office.display.late.wrong", Ages.LONGEST)));
        }
    }

    private void keyTroubles(Words t, List<Trouble.Item> wrong) {
        Map<String, BumpAction> taken = new HashMap<>();
        keys.forEach((action, typed) -> {
            String key = BumpKey.meant(typed).orElse(null);
            BumpAction other = key == null ? null : taken.putIfAbsent(key, action);
            if (key == null) {
                wrong.add(new Trouble.Item(field(action), t.get("office.display.key.wrong", typed)));
            } else if (other != null) {
                String text = t.get("office.display.key.taken", typed, t.get("office.display.key." + other));
                wrong.add(new Trouble.Item(field(action), text));
            }
        });
    }

    /** Only of what has no troubles. */
    DisplaySettings settings() {
        return new DisplaySettings(
                DisplaySettings.Layout.valueOf(chosen.get("layout")),
                stations.stream().map(StationCode::new).toList(),
                Integer.parseInt(chosen.get("textSize")),
                DisplaySettings.Theme.valueOf(chosen.get("theme")),
                DisplaySettings.Sort.valueOf(chosen.get("sort")),
                hasOwnAges() ? new Ages(minutes(warn), minutes(late)) : null,
                new Sounds(
                        Arrays.stream(Sounds.Kind.values())
                                .filter(kind -> sounds.contains(kind.code()))
                                .collect(Collectors.toSet()),
                        Integer.parseInt(chosen.get("volume")),
                        muted),
                new BumpKeys(
                        BumpKeys.Digits.valueOf(chosen.get("digits")),
                        keys.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        typed -> BumpKey.meant(typed.getValue()).orElseThrow()))));
    }

    /** Typed on any keyboard; 0 where it is no number, or too large a one. */
    private static int minutes(String typed) {
        String plain = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        int minutes = NUMBER.matcher(plain).matches() ? Integer.parseInt(plain) : 0;
        return minutes > Ages.LONGEST ? 0 : minutes;
    }
}
