package dev.matazu.stripe.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decodes {@code application/x-www-form-urlencoded}; {@code a[]=x&a[]=y} counts as {@code a[0]=x&a[1]=y}. */
final class FormText {

    private FormText() {}

    static Map<String, String> read(String form) {
        var all = new LinkedHashMap<String, String>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                all.put(numbered(name, all), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return all;
    }

    private static String numbered(String name, Map<String, String> all) {
        if (!name.endsWith("[]")) {
            return name;
        }
        var base = name.substring(0, name.length() - 2);
        int index = 0;
        while (all.containsKey(base + "[" + index + "]")) {
            index++;
        }
        return base + "[" + index + "]";
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw StripeError.invalid(null, null, "Invalid request: the form encoding is broken.");
        }
    }
}
