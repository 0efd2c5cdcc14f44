package dev.matazu.guest;

import java.util.List;

/**
 * When a store is open.
 *
 * @param today its hours of today
 * @param lastOrder says when the last order is taken; null where it is at closing
 * @param special the days of the next weeks that have hours of their own
 */
public record HoursView(String today, List<Row> week, String lastOrder, List<Row> special) {

    /** Whether today says all there is to say. */
    public boolean isPlain() {
        return week.size() == 1 && special.isEmpty() && lastOrder == null;
    }

    /** @param note why it is so on this day, or null */
    public record Row(String day, String hours, String note, boolean isToday) {}
}
