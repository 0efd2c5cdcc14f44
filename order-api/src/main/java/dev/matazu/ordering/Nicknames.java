package dev.matazu.ordering;

import dev.matazu.platform.Problem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names that are called out in a shop and shown on a wall. */
final class Nicknames {

    private static final int LONGEST = 12;

    /** A first net; what slips through, staff hide on the spot. */
    private static final List<String> OFFENSIVE =
            List.of("fuck", "shit", "cunt", "nigger", "rape", "hitler", "死ね", "殺す", "ちんこ", "まんこ", "うんこ", "くそ");

    private Nicknames() {}

    /** @throws Problem 422 basket-invalid naming the field */
    static void check(String nickname) {
        String kind = wrongWith(nickname);
        if (kind != null) {
            throw Problem.invalid("basket-invalid")
                    .withErrors(List.of(new Problem.FieldError("nickname", kind, LONGEST)));
        }
    }

    private static String wrongWith(String nickname) {
        if (nickname == null || nickname.isBlank()) {
            return "nickname-missing";
        }
        if (nickname.codePointCount(0, nickname.length()) > LONGEST
                || nickname.codePoints().anyMatch(Character::isISOControl)) {
            return "nickname-too-long";
        }
        String plain = Normalizer.normalize(nickname, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return OFFENSIVE.stream().anyMatch(plain::contains) ? "nickname-not-allowed" : null;
    }
}
