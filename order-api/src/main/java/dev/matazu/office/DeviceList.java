package dev.matazu.office;

import java.util.List;

/** The devices as the office lists them; replaced by itself when something changes. */
record DeviceList(List<Expected> expected, List<Row> devices) {

    public boolean isEmpty() {
        return expected.isEmpty() && devices.isEmpty();
    }

    /** @param invitation the code to type on the device; null where it was approved and starts by itself */
    record Expected(String name, String store, String invitation, String until) {}

    /**
     * @param shows screen and stations, or null while that is not known
     * @param tone of the tag that says whether it is there
     * @param revoke address that takes the access away
     */
    record Row(
            String id, String name, String shows, String store, String tone, String now, String since, String revoke) {}
}
