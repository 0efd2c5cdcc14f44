package dev.matazu.office;

import java.util.List;

/**
 * How well promises were kept.
 *
 * @param none what is said where nothing was
 * @param total null there
 * @param days the latest first, back to the first with an order
 */
record KeptView(String how, String none, Figures total, List<Day> days) {

    /** @param figures null where there was no order */
    record Day(String date, Figures figures) {}

    /**
     * In words, but for the numbers of orders.
     *
     * @param percent of them in time, rounded down: all is said only of all
     * @param lateBy how late the late ones were; null where none was
     * @param lateShort the same under a heading that says which is which
     * @param quoted the usual wait; null where nobody asked for the next possible time
     */
    record Figures(
            int orders, int inTime, int early, int late, int percent, String lateBy, String lateShort, String quoted) {

        /** How wide each part is in a bar of 100: what is there is seen. */
        public int earlyWidth() {
            return width(early);
        }

        public int lateWidth() {
            return width(late);
        }

        public int lateAt() {
            return 100 - lateWidth();
        }

        public int inTimeWidth() {
            return 100 - earlyWidth() - lateWidth();
        }

        private int width(int part) {
            return part == 0 ? 0 : Math.max(2, Math.round(100f * part / orders));
        }
    }
}
