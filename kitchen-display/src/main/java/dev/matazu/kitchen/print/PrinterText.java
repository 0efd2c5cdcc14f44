package dev.matazu.kitchen.print;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Japanese receipt printers can print: ASCII and the kanji of JIS X 0208. Another character becomes the one that is
 * meant by it, else 〓, which printers in Japan set for a character that they lack.
 */
final class PrinterText {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String MISSING = "〓";
    /** NEC's row 13 is in the charset and not in every printer. */
    private static final int NEC_ROW = 0x87;

    private static final int LAST_ROW = 0xEA;

    /** One byte each, which some printers take for something else. */
    private static final Pattern NARROW_KANA = Pattern.compile("[\\uFF61-\\uFF9F]+");

    /** What the encoder knows under another number, and the variants that names have most. */
    private static final Map<Integer, String> MEANT = Map.ofEntries(
            Map.entry((int) '\\', "＼"),
            Map.entry((int) '¥', "￥"),
            Map.entry((int) '\u301C', "～"),
            Map.entry((int) '\u2212', "－"),
            Map.entry((int) '\u2014', "―"),
            Map.entry((int) '\u2016', "∥"),
            Map.entry((int) '\u2013', "-"),
            Map.entry((int) '\u00A0', " "),
            Map.entry((int) '\u2009', " "),
            Map.entry((int) '·', "・"),
            Map.entry((int) '髙', "高"),
            Map.entry((int) '﨑', "崎"),
            Map.entry((int) '德', "徳"));

    private PrinterText() {}

    /** Made of printable characters only, each of which is one {@code char}. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        String wide =
                NARROW_KANA.matcher(text).replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFKC));
        Normalizer.normalize(wide, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(PrinterText::known)
                .forEach(plain::append);
        return plain.toString();
    }

    /** In narrow characters; of plain text. */
    static int width(String plain) {
        return plain.chars().map(one -> width((char) one)).sum();
    }

    static int width(char plain) {
        return plain < 0x80 ? 1 : 2;
    }

    static byte[] bytes(String plain) {
        return plain.getBytes(SHIFT_JIS);
    }

    private static String known(int character) {
        if (MEANT.containsKey(character)) {
            return MEANT.get(character);
        }
        if (isPrintable(character)) {
            return Character.toString(character);
        }
        if (Character.isISOControl(character) || Character.getType(character) == Character.NON_SPACING_MARK) {
            return "";
        }
        String meant = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "");
        return !meant.isEmpty() && meant.codePoints().allMatch(PrinterText::isPrintable) ? meant : MISSING;
    }

    private static boolean isPrintable(int character) {
        if (character < 0x80) {
            return character >= 0x20 && character < 0x7F;
        }
        try {
            var encoded = SHIFT_JIS.newEncoder().encode(CharBuffer.wrap(Character.toChars(character)));
            int row = encoded.get(0) & 0xFF;
            return encoded.remaining() == 2 && row != NEC_ROW && row <= LAST_ROW;
        } catch (CharacterCodingException notInIt) {
            return false;
        }
    }
}
