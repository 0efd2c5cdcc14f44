package dev.matazu.office;

import java.util.List;

/**
 * The payments of a day.
 *
 * @param here this page's own address
 * @param before address of the day before; {@code after} is null today
 * @param more address of what did not fit, or null
 * @param dead events that were given up
 * @param foreign events about no payment of ours
 */
record PaymentsView(
        String here,
        Asked asked,
        String day,
        String before,
        String after,
        String more,
        boolean filtered,
        List<StoreChoice> stores,
        List<Choice> states,
        List<Row> rows,
        List<Group> troubles,
        int dead,
        int foreign) {

    /** What a manager wants to see, as the address says it; any of it may be null or nonsense. */
    record Asked(String store, String day, String state, String text, int page) {}

    record Choice(String id, String name, boolean chosen) {}

    /** What is wrong with these payments, and what to do. */
    record Group(String id, String title, String text, List<Row> rows) {}

    /** @param number null until the order is paid */
    record Row(
            String href,
            String number,
            String nickname,
            String when,
            String amount,
            String refunded,
            String order,
            String state,
            String tone) {}

    public boolean calm() {
        return troubles.isEmpty() && dead == 0;
    }
}
