package dev.matazu.kitchen.print;

import java.util.ArrayList;
import java.util.List;

/** What is on a piece of paper, from top to bottom. */
record Slip(List<Row> rows) {

    /** How large it is printed: so many times as wide and as high. */
    enum Size {
        PLAIN(1, 1),
        TALL(1, 2),
        LARGE(2, 2),
        HUGE(4, 4);

        private final int wide;
        private final int high;

        Size(int wide, int high) {
            this.wide = wide;
            this.high = high;
        }

        int wide() {
            return wide;
        }

        int high() {
            return high;
        }
    }

    /**
     * A text that may need several lines.
     *
     * @param indent how many narrow characters of this size its first line is moved in; the others two more
     * @param loud white on black
     */
    record Row(String text, Size size, int indent, boolean loud) {}

    Slip {
        rows = List.copyOf(rows);
    }

    /** Writes rows one below the other, and none for what says nothing. */
    static final class Writer {

        private final List<Row> rows = new ArrayList<>();

        Writer add(Size size, String text) {
            return add(size, 0, text);
        }

        Writer add(Size size, int indent, String text) {
            if (!text.isBlank()) {
                rows.add(new Row(text, size, indent, false));
            }
            return this;
        }

        Writer loud(Size size, String text) {
            rows.add(new Row(" " + text + " ", size, 0, true));
            return this;
        }

        /** A rule from edge to edge. */
        Writer rule(int columns) {
            return add(Size.PLAIN, "-".repeat(columns));
        }

        Slip slip() {
            return new Slip(rows);
        }
    }
}
