package dev.matazu.office;

import dev.matazu.store.Opening;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** Reads openings as people type them: {@code 11:00-14:30, 17:00-26:00}, also with the signs of a Japanese keyboard. */
final class ReadOpenings {

    private ReadOpenings() {}

    /** Nothing typed is no opening. @throws IllegalArgumentException where it cannot be read */
    static List<Opening> of(String typed) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("\\s*(?:[-~–—−ー‐〜]|から|to)\\s*", "-")
                .strip();
        return Arrays.stream(plain.split("[\\s,、・;/]+"))
                .filter(one -> !one.isEmpty())
                .map(one -> one.replaceAll("(?<![:\\d])(\\d{1,2})(?![:\\d])", "$1:00"))
                .map(Opening::of)
                .toList();
    }

    static String shown(List<Opening> openings) {
        return String.join(", ", openings.stream().map(Opening::toString).toList());
    }
}
