package dev.matazu.stripe.sandbox.page;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The words of the hosted pages in one language. */
final class Texts {
    private static final Texts ENGLISH = new Texts("en");
    private static final Texts JAPANESE = new Texts("ja");

    private final String language;
    private final Properties texts = new Properties();

    private Texts(String language) {
        this.language = language;
        var name = "/dev/matazu/stripe/sandbox/page/texts_" + language + ".properties";
        try (var in = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The session's locale decides if it is one of ours, else what the browser prefers, else English. */
    static Texts choose(String sessionLocale, Headers headers) {
        var wanted = sessionLocale == null || sessionLocale.equals("auto") ? preferred(headers) : sessionLocale;
        return wanted.startsWith("ja") ? JAPANESE : ENGLISH;
    }

    private static String preferred(Headers headers) {
        try {
            var header = headers.getFirst("Accept-Language");
            var ranges = header == null ? List.<Locale.LanguageRange>of() : Locale.LanguageRange.parse(header);
            var tag = Locale.lookupTag(ranges, List.of("ja", "en"));
            return tag == null ? "en" : tag;
        } catch (IllegalArgumentException unreadable) {
            return "en";
        }
    }

    String language() {
        return language;
    }

    /** The text with {@code {0}}, {@code {1}} … replaced. */
    String get(String key, String... values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    String getOr(String key, String fallbackKey) {
        return get(texts.containsKey(key) ? key : fallbackKey);
    }
}
