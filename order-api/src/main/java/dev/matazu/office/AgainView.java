package dev.matazu.office;

import java.util.List;

/**
 * What was made again, in words.
 *
 * @param sum null where nothing was
 * @param reasons the heads of the columns
 */
record AgainView(String how, String none, String sum, List<String> reasons, List<Day> days, List<Item> items) {

    /** @param reasons portions, in the order of the heads */
    record Day(String date, List<Cell> reasons, int all) {}

    record Cell(String reason, int portions) {}

    record Item(String name, int portions) {}
}
