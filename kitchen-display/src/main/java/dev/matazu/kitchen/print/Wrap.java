package dev.matazu.kitchen.print;

import java.util.ArrayList;
import java.util.List;

/** Breaks a row where the paper ends: between words, else anywhere, as Japanese does. */
final class Wrap {

    private static final int HANGING = 2;

    private Wrap() {}

    /** @param columns how many narrow characters of the row's size fit in a line */
    static List<String> lines(Slip.Row row, int columns) {
        String text = PrinterText.plain(row.text());
        List<String> lines = new ArrayList<>();
        int indent = Math.min(row.indent(), columns / 2);
        while (PrinterText.width(text) > columns - indent) {
            int end = end(text, columns - indent);
            lines.add(" ".repeat(indent) + text.substring(0, end).stripTrailing());
            text = text.substring(end).stripLeading();
            indent = Math.min(row.indent() + HANGING, columns / 2);
        }
        lines.add(" ".repeat(indent) + text);
        return lines;
    }

    private static int end(String text, int columns) {
        int end = 0;
        int width = 0;
        while (end < text.length() && width + PrinterText.width(text.charAt(end)) <= columns) {
            width += PrinterText.width(text.charAt(end++));
        }
        int space = text.lastIndexOf(' ', end);
        boolean splitsWord = end < text.length() && isNarrow(text, end) && isNarrow(text, end - 1);
        return splitsWord && space > 0 ? space : Math.max(end, 1);
    }

    private static boolean isNarrow(String text, int at) {
        return at >= 0 && PrinterText.width(text.charAt(at)) == 1;
    }
}
