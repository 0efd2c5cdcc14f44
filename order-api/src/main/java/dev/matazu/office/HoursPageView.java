package dev.matazu.office;

import dev.matazu.guest.Trouble;
import java.util.List;

/**
 * When a store is open, and the forms to change it.
 *
 * @param address of this store's page
 * @param shifts the page of who works when
 * @param others the pages of the other stores
 * @param stranded how many orders stand against what was typed, which form it was and how to go on; null where none do
 */
record HoursPageView(
        String address,
        String shifts,
        String store,
        String clock,
        List<Other> others,
        String done,
        Trouble trouble,
        Stranded stranded,
        List<Day> week,
        String lastOrder,
        List<Special> special,
        SpecialDayForm typed) {

    record Other(String name, String href) {}

    /** @param form WEEK, DAY or REMOVE */
    record Stranded(String form, long orders) {}

    /** @param note how a night ends, or null */
    record Day(String id, String name, String typed, String note) {}

    record Special(String date, String day, String name, String hours) {}

    /** How many orders somebody has been told of who now sends this form again. */
    public long known(String form) {
        return stranded != null && stranded.form().equals(form) ? stranded.orders() : 0;
    }

    public String wrong(String field) {
        return trouble == null ? null : trouble.about(field);
    }
}
