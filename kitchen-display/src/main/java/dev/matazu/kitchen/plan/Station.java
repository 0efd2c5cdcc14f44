package dev.matazu.kitchen.plan;

import dev.matazu.platform.LocalText;

/** A place of work: {@code places} pieces are made there side by side just now, {@code fullPlaces} when fully staffed. */
public record Station(StationCode code, LocalText name, int places, int fullPlaces) {

    public Station {
        if (places < 0 || places > fullPlaces) {
            throw new IllegalArgumentException(places + " of " + fullPlaces + " places at " + code);
        }
    }
}
