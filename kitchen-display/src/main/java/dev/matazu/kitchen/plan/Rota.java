package dev.matazu.kitchen.plan;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A kitchen's stations with their week, as they are kept: it says who works there at any time.
 *
 * @param learns whether make times follow what is bumped
 */
record Rota(ZoneId zone, boolean learns, List<Post> posts) {

    /** A station as it is kept. */
    record Post(
            StationCode code,
            LocalText names,
            int places,
            int fullPlaces,
            int perPlace,
            Instant byHandUntil,
            List<Shift> week) {

        private Roster at(StoreTime time, Instant now) {
            Shifts shifts = new Shifts(time, week);
            if (shifts.areNone()) {
                return new Roster(new Station(code, names, places, fullPlaces).withPerPlace(perPlace), shifts, now);
            }
            int planned = Math.min(shifts.at(now), fullPlaces);
            boolean byHand = byHandUntil != null && now.isBefore(byHandUntil);
            return new Roster(
                    new Station(
                            code,
                            names,
                            byHand ? places : planned,
                            fullPlaces,
                            planned,
                            byHand ? byHandUntil : null,
                            perPlace),
                    shifts,
                    now);
        }
    }

    StoreTime time() {
        return new StoreTime(zone);
    }

    /** In the order in which the house lists its stations. */
    List<Roster> at(Instant now) {
        return posts.stream().map(post -> post.at(time(), now)).toList();
    }
}
