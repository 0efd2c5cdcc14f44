package dev.matazu.kitchen.plan;

import dev.matazu.platform.LocalText;
import java.time.Instant;

/**
 * A place of work.
 *
 * @param places how many pieces are made there side by side just now
 * @param fullPlaces how many could be
 * @param planned how many it is for this shift; all where it has none
 * @param byHandUntil when the shifts hold again after somebody has set another number; null where they hold, and where
 *     there are none
 * @param perPlace how many of one kind are made together at each place: a fryer's basket holds three portions
 */
public record Station(
        StationCode code, LocalText name, int places, int fullPlaces, int planned, Instant byHandUntil, int perPlace) {

    public Station {
        if (places < 0 || places > fullPlaces || perPlace < 1) {
            throw new IllegalArgumentException(
                    places + " of " + fullPlaces + " places, " + perPlace + " each, at " + code);
        }
    }

    /** Without shifts. */
    public Station(StationCode code, LocalText name, int places, int fullPlaces) {
        this(code, name, places, fullPlaces, fullPlaces, null, 1);
    }

    public Station withPerPlace(int pieces) {
        return new Station(code, name, places, fullPlaces, planned, byHandUntil, pieces);
    }
}
