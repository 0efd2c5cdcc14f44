package dev.matazu.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * All words that a person reads. Each module brings {@code texts/<language>.properties} (UTF-8); a further language
 * needs only such files. Templates, problem documents and scripts read the same texts.
 */
@ApplicationScoped
public class Texts {

    private static final Locale FALLBACK = Locale.ENGLISH;

    private final Map<String, SortedMap<String, String>> byLanguage = new ConcurrentHashMap<>();

    /** The text of this key with {@code {0}}, {@code {1}} … replaced, names in that language; English where the language lacks it. */
    public String get(Locale language, String key, Object... arguments) {
        String text = all(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i] instanceof LocalText name ? name.in(language) : arguments[i];
            text = text.replace("{" + i + "}", String.valueOf(argument));
        }
        return text;
    }

    public boolean has(String key) {
        return all(FALLBACK).containsKey(key);
    }

    /** Every text whose key starts with one of the prefixes, for a script. */
    public SortedMap<String, String> startingWith(Locale language, String... prefixes) {
        return all(language).entrySet().stream()
                .filter(text -> java.util.Arrays.stream(prefixes)
                        .anyMatch(prefix -> text.getKey().startsWith(prefix)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private SortedMap<String, String> all(Locale language) {
        return byLanguage.computeIfAbsent(language.getLanguage(), Texts::read);
    }

    private static SortedMap<String, String> read(String language) {
        SortedMap<String, String> texts = new TreeMap<>();
        addAll(texts, FALLBACK.getLanguage());
        addAll(texts, language);
        return Collections.unmodifiableSortedMap(texts);
    }

    private static void addAll(Map<String, String> texts, String language) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (URL file : Collections.list(loader.getResources("texts/" + language + ".properties"))) {
                Properties read = new Properties();
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    read.load(reader);
                }
                read.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
