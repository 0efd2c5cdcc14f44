package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.schedule.Staffing;
import java.time.Duration;
import java.time.Instant;

/** Who works at a station: now, and as its shifts go on. */
record Roster(Station station, Shifts shifts, Instant now) {

    /** As far as anybody may order, and a day. */
    private static final Duration AHEAD = Duration.ofDays(15);

    /** What is set by hand holds until its end, then the shifts do. */
    Staffing staffing() {
        Staffing staffing = Staffing.of(station.places(), station.perPlace());
        if (shifts.areNone()) {
            return staffing;
        }
        Instant from = now;
        if (station.byHandUntil() != null) {
            from = station.byHandUntil();
            staffing = staffing.andFrom(from, atMost(shifts.at(from)));
        }
        for (var change : shifts.changes(from, now.plus(AHEAD)).entrySet()) {
            staffing = staffing.andFrom(change.getKey(), atMost(change.getValue()));
        }
        return staffing;
    }

    /** As it will probably go on: where somebody closed it, it opens again then. */
    Staffing goingOn(Instant reopens) {
        Staffing staffing = staffing();
        boolean opens = staffing.later().values().stream().anyMatch(places -> places > 0);
        boolean closedByHand = shifts.areNone()
                || station.byHandUntil() != null && station.byHandUntil().isAfter(reopens);
        if (staffing.places() > 0 || opens && !closedByHand) {
            return staffing;
        }
        int planned = shifts.areNone() ? 0 : atMost(shifts.at(reopens));
        return staffing.andFrom(reopens, planned > 0 ? planned : station.fullPlaces());
    }

    /** Until when a number holds that is set by hand now; null where nothing else ever holds. */
    Instant endOf(SetPlaces.Holds holds) {
        if (shifts.areNone()) {
            return null;
        }
        Instant dayEnds = shifts.time().workingDayEnds(now);
        return holds == SetPlaces.Holds.DAY
                ? dayEnds
                : shifts.nextChange(now).filter(dayEnds::isAfter).orElse(dayEnds);
    }

    private int atMost(int places) {
        return Math.min(places, station.fullPlaces());
    }
}
