package dev.matazu.office;

import java.text.Normalizer;
import java.time.Duration;
import java.util.regex.Pattern;

/** Whole minutes as somebody types them into a form, on any keyboard. */
final class TypedMinutes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private TypedMinutes() {}

    /** @param typed null where nothing was */
    static boolean isNumber(String typed) {
        return typed != null && NUMBER.matcher(plain(typed)).matches();
    }

    static boolean isWithin(String typed, Duration longest) {
        return isNumber(typed) && number(typed) >= 1 && number(typed) <= longest.toMinutes();
    }

    /** Only of what is a number. */
    static long number(String typed) {
        return Long.parseLong(plain(typed));
    }

    /** Only of what is a number. */
    static Duration duration(String typed) {
        return Duration.ofMinutes(number(typed));
    }

    static String of(Duration time) {
        return String.valueOf(time.toMinutes());
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
