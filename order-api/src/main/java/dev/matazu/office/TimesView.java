package dev.matazu.office;

import java.util.List;

/**
 * What the kitchen has learned about how long things take.
 *
 * @param on whether it is used
 * @param parts the parts of the day, as columns
 * @param paces how the stations work today, in a sentence; null where nothing is known
 */
record TimesView(boolean on, String limits, List<Part> parts, String paces, List<Item> items) {

    /** @param now whether it is that part of the day */
    record Part(String name, String hours, boolean now) {}

    /**
     * Something on the menu.
     *
     * @param said what the menu says, or that it is no longer there
     * @param cells one for each part of the day
     * @param forget address at which this one is forgotten
     */
    record Item(String id, String name, String station, String said, List<Cell> cells, String forget) {}

    /**
     * What one thing takes in one part of the day.
     *
     * @param part its name
     * @param time null where nothing is known
     * @param from of what it was learned
     * @param limited whether it may go no further
     */
    record Cell(String part, String time, String from, boolean limited) {}
}
