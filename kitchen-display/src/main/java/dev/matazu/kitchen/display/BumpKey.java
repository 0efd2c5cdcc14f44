package dev.matazu.kitchen.display;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keys that a bump bar can have. https://www.w3.org/TR/uievents-key/ */
public final class BumpKey {

    /** Those with a name, in the order in which they are offered. */
    public static final List<String> NAMED = Stream.concat(
                    Stream.of(
                            "Enter",
                            "Backspace",
                            "Space",
                            "Escape",
                            "PageUp",
                            "PageDown",
                            "Home",
                            "End",
                            "Insert",
                            "Delete",
                            "ArrowLeft",
                            "ArrowRight",
                            "ArrowUp",
                            "ArrowDown"),
                    IntStream.rangeClosed(1, 24).mapToObj(number -> "F" + number))
            .toList();

    private static final Map<String, String> ARROWS =
            Map.of("ArrowLeft", "←", "ArrowRight", "→", "ArrowUp", "↑", "ArrowDown", "↓");
    private static final Map<String, String> SHORT = Map.of("esc", "Escape", "del", "Delete", "ins", "Insert");
    /** A letter or a sign; digits are the tickets' places. */
    private static final Pattern SIGN = Pattern.compile("[!-/:-@\\[-`a-z{-~]");

    private BumpKey() {}

    static boolean isOne(String key) {
        return NAMED.contains(key) || SIGN.matcher(key).matches();
    }

    /** The key that somebody means who typed this; empty where it is none. */
    public static Optional<String> meant(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        if (SIGN.matcher(plain).matches()) {
            return Optional.of(plain);
        }
        return Optional.ofNullable(SHORT.get(plain))
                .or(() -> NAMED.stream()
                        .filter(key -> key.toLowerCase(Locale.ROOT).equals(plain) || plain.equals(ARROWS.get(key)))
                        .findFirst());
    }

    /** As it is printed on a key. */
    public static String printed(String key) {
        return key.length() == 1 ? key.toUpperCase(Locale.ROOT) : ARROWS.getOrDefault(key, key);
    }
}
