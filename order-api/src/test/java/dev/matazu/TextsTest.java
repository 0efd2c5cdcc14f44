package dev.matazu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that a person reads exists in every language. */
class TextsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> MODULES = Set.of("src/platform", "kitchen-display", "order-api");

    @Test
    void both_languages_have_the_same_texts_with_the_same_places_to_fill() throws IOException {
        for (String module : MODULES) {
            Properties english = texts(module, "en");
            Properties japanese = texts(module, "ja");
            assertThat(japanese.stringPropertyNames()).as(module).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(places(japanese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @Test
    void every_refusal_in_the_code_has_its_words() throws IOException {
        Properties all = new Properties();
        for (String module : MODULES) {
            all.putAll(texts(module, "en"));
        }
        Pattern refusal = Pattern.compile(
                "Problem\\s*\\.(?:malformed|unauthenticated|forbidden|notFound|conflict|invalid|tooMany|unavailable)"
                        + "\\(\\s*\"([a-z0-9-]+)\"");
        for (String kind : found(refusal, ".java")) {
            assertThat(all.stringPropertyNames()).contains("problem." + kind + ".title", "problem." + kind + ".detail");
        }
    }

    @Test
    void every_text_that_a_page_asks_for_exists() throws IOException {
        Properties all = new Properties();
        for (String module : MODULES) {
            all.putAll(texts(module, "en"));
        }
        Pattern asked = Pattern.compile("t\\.get\\('([a-zA-Z0-9._-]+)'");
        assertThat(found(asked, ".html"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(all).containsKey(key));
    }

    private static Set<String> found(Pattern pattern, String ending) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(ending)).toList()) {
                    pattern.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }

    private static Properties texts(String module, String language) throws IOException {
        Properties texts = new Properties();
        Path file = ROOT.resolve(module).resolve("src/main/resources/texts/" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
