package dev.matazu.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A name in the languages in which the store has it, by ISO 639 code. English is the one that is always there. */
public record LocalText(@JsonValue Map<String, String> byLanguage) {

    private static final String FALLBACK = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalText {
        if (byLanguage == null || !byLanguage.containsKey(FALLBACK)) {
            throw new IllegalArgumentException("a text needs at least its English form: " + byLanguage);
        }
        byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
    }

    public static LocalText of(String english, String japanese) {
        return new LocalText(Map.of(FALLBACK, english, "ja", japanese));
    }

    /** In this language, or in English where the store has no such form. */
    public String in(Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), byLanguage.get(FALLBACK));
    }
}
