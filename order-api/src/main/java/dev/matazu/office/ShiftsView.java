package dev.matazu.office;

import dev.matazu.guest.Trouble;
import java.util.List;

/** Who works when at a store's stations, and the form to change it. */
record ShiftsView(
        String address,
        String store,
        String hours,
        List<HoursPageView.Other> others,
        String done,
        Trouble trouble,
        List<Column> stations,
        List<Row> week) {

    /** @param now how many work there now, and until when that was set by hand */
    record Column(String name, String most, String now) {}

    record Row(String day, List<Cell> cells) {}

    /** @param wrong what is wrong with what was typed, or null */
    record Cell(String id, String station, String typed, String wrong) {}
}
