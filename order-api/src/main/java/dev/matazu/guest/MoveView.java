package dev.matazu.guest;

import java.util.List;

/**
 * An order as it would be at another store.
 *
 * @param trouble why it cannot be moved there, or null
 * @param key repeated by a second tap, so that it is one order
 * @param terms what happens to the money, one sentence each
 */
public record MoveView(
        String title,
        String order,
        String action,
        String from,
        String to,
        String address,
        RangeView range,
        Trouble trouble,
        List<StatusView.Line> lines,
        String before,
        String total,
        long minor,
        List<String> terms,
        String key) {

    /**
     * Another store.
     *
     * @param href null where the order cannot be moved there
     * @param why one sentence each; empty where it can
     * @param range when it would be ready, or null
     * @param total what it would cost, or null
     */
    public record Target(String href, String name, String address, List<String> why, RangeView range, String total) {

        boolean isOpen() {
            return href != null;
        }
    }
}
