package dev.matazu.stripe.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of HTML with holes: <code>{{name}}</code> is filled escaped, <code>{{{name}}}</code> with HTML, and
 * <code>{{t:key}}</code> with a text of the language.
 */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{\\{(\\{?)([a-zA-Z:._-]+)\\}?\\}\\}");

    private final String html;
    private final Map<String, String> values = new HashMap<>();

    Template(String name) {
        this.html = resource(name + ".html");
    }

    Template set(String name, String value) {
        values.put(name, value == null ? "" : value);
        return this;
    }

    String fill(Texts texts) {
        return HOLE.matcher(html)
                .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), hole.group(2), texts)));
    }

    private String value(String raw, String name, Texts texts) {
        if (name.startsWith("t:")) {
            return escape(texts.get(name.substring(2)));
        }
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing to fill in for " + name);
        }
        return raw.isEmpty() ? escape(value) : value;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String resource(String name) {
        try (var in = Template.class.getResourceAsStream("/dev/matazu/stripe/sandbox/page/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
