package dev.matazu.kitchen.ticket;

import java.util.List;

/** It was bumped at stations where nobody has said that they read what its guest must not eat. */
class AllergyUnread extends IllegalMove {

    private final transient List<String> stations;

    AllergyUnread(List<String> stations) {
        super("bump");
        this.stations = stations;
    }

    List<String> stations() {
        return stations;
    }
}
