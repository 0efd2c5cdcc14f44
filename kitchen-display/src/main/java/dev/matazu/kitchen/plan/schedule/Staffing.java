package dev.matazu.kitchen.plan.schedule;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many work side by side at a station: now, and from each later moment on.
 *
 * @param perPlace how many pieces of one kind are made together at one place: a fryer's basket holds three portions
 */
public record Staffing(int places, SortedMap<Instant, Integer> later, int perPlace) {

    public Staffing {
        if (places < 0 || perPlace < 1 || later.values().stream().anyMatch(changed -> changed < 0)) {
            throw new IllegalArgumentException(places + " places, then " + later + ", with " + perPlace + " each");
        }
        later = Collections.unmodifiableSortedMap(new TreeMap<>(later));
    }

    public static Staffing of(int places) {
        return new Staffing(places, new TreeMap<>(), 1);
    }

    /** So many at once at each of these places. */
    public static Staffing of(int places, int perPlace) {
        return new Staffing(places, new TreeMap<>(), perPlace);
    }

    /** The same until then. */
    public Staffing andFrom(Instant time, int changed) {
        SortedMap<Instant, Integer> changes = new TreeMap<>(later);
        changes.put(time, changed);
        return new Staffing(places, changes, perPlace);
    }

    Lanes lanes(long now) {
        Lanes lanes = new Lanes(now, places);
        int before = places;
        for (Map.Entry<Instant, Integer> change : later.entrySet()) {
            lanes.add(change.getKey().toEpochMilli(), change.getValue() - before);
            before = change.getValue();
        }
        return lanes;
    }
}
