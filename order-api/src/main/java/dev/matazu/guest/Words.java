package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Texts;
import dev.matazu.store.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Everything a page says, in one language; times as the store's clock shows them. */
public record Words(Texts texts, Locale language) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    public String get(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    public String code() {
        return language.getLanguage();
    }

    public String name(LocalText name) {
        return name.in(language);
    }

    /** Several names in one line. */
    public String names(List<LocalText> names) {
        return String.join(get("page.list"), names.stream().map(this::name).toList());
    }

    public String money(Money amount) {
        return amount.text(language);
    }

    public String clock(Instant time, ZoneId zone) {
        return CLOCK.withZone(zone).format(time);
    }

    public String range(Promise promise, ZoneId zone) {
        return span(clock(promise.from(), zone), clock(promise.to(), zone));
    }

    /** From one to the other, or just one where they are the same. */
    public String span(String from, String to) {
        return from.equals(to) ? from : from + get("page.to") + to;
    }
}
