package dev.matazu.office;

import dev.matazu.guest.Trouble;
import java.util.List;

/**
 * The displays of a store.
 *
 * @param others the pages of the other stores, where they may be seen
 * @param areNeeded whether mobile orders stop while none is on
 * @param devices where displays are connected and thrown out; null for who may not
 */
record DisplaysView(
        String store,
        List<HoursPageView.Other> others,
        String done,
        String devices,
        List<Row> displays,
        boolean areNeeded,
        Connect connect) {

    /**
     * The form that connects another.
     *
     * @param address that it is sent to
     * @param pairAt what a new device opens
     * @param trouble why it was refused, or null
     */
    record Connect(
            String address,
            String pairAt,
            Trouble trouble,
            String code,
            String name,
            List<DisplayPageView.Choice> stations) {}

    /**
     * @param shows its screen, or null while that is not known
     * @param tone of the tag that says whether it is there
     * @param set how it is set, in short
     * @param address of its settings
     */
    record Row(String name, String shows, String tone, String now, String set, String address) {}
}
