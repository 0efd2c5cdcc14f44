package dev.matazu.platform;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** The languages we speak, and which of them a request asks for. */
public final class Language {

    /** Name of the cookie in which a person's choice is kept. */
    public static final String COOKIE = "matazu-lang";

    /** In the order in which they are offered. */
    public static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private Language() {}

    /** By {@code ?lang=}, else the cookie, else Accept-Language, else English. */
    public static Locale of(HttpServerRequest request) {
        Locale asked = spoken(request.getParam("lang"));
        if (asked != null) {
            return asked;
        }
        Cookie cookie = request.getCookie(COOKIE);
        Locale kept = cookie == null ? null : spoken(cookie.getValue());
        return kept != null ? kept : accepted(request.getHeader("Accept-Language"));
    }

    static Locale accepted(String header) {
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private static Locale spoken(String code) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst()
                .orElse(null);
    }
}
