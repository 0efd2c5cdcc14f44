package dev.matazu.office;

import java.util.List;

/** Events of the processor that nobody could make use of. */
record EventsView(String done, String undone, List<Letter> dead, List<Letter> foreign) {

    /** @param replay address under which it is worked off again */
    record Letter(String id, String type, String when, String error, String replay) {}
}
