package dev.matazu.kitchen.ticket.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.matazu.platform.LocalText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name as a till writes it: one text for everybody, or one for each language. */
@Schema(
        oneOf = {String.class, Map.class},
        description = "One text for every language, or by language",
        examples = {"Latte", "{\"en\": \"Latte\", \"ja\": \"ラテ\"}"})
record Words(@JsonValue @NotEmpty Map<@Size(max = 8) String, @NotBlank @Size(max = 60) String> byLanguage) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Words of(Object written) {
        Map<String, String> byLanguage = new TreeMap<>();
        if (written instanceof Map<?, ?> named) {
            named.forEach((language, text) -> byLanguage.put(language.toString(), text == null ? "" : text.toString()));
        } else if (written instanceof String text) {
            byLanguage.put("en", text);
        } else {
            throw new IllegalArgumentException("neither a text nor texts by language");
        }
        return new Words(byLanguage);
    }

    /** Who reads another language than those reads the English name, else the first. */
    LocalText text() {
        Map<String, String> all = new TreeMap<>(byLanguage);
        all.putIfAbsent("en", byLanguage.values().iterator().next());
        return new LocalText(all);
    }
}
