package dev.matazu.menu;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** So many of each of what can run out, in the one order in which they are locked. None of something is left out. */
public record Portions(SortedMap<StockId, Integer> of) {

    public static final Portions NONE = new Portions(new TreeMap<>());

    public Portions {
        SortedMap<StockId, Integer> some = new TreeMap<>(of);
        some.values().removeIf(portions -> portions <= 0);
        of = Collections.unmodifiableSortedMap(some);
    }

    /** One of each, as often as it is named. */
    public static Portions of(Collection<StockId> named) {
        SortedMap<StockId, Integer> all = new TreeMap<>();
        named.forEach(one -> all.merge(one, 1, Integer::sum));
        return new Portions(all);
    }

    public int of(StockId id) {
        return of.getOrDefault(id, 0);
    }

    public boolean isNone() {
        return of.isEmpty();
    }

    public Portions times(int times) {
        SortedMap<StockId, Integer> all = new TreeMap<>(of);
        all.replaceAll((id, portions) -> portions * times);
        return new Portions(all);
    }

    public Portions plus(Portions other) {
        return merged(other, Integer::sum);
    }

    /** The greater of both, of each. */
    public Portions orMore(Portions other) {
        return merged(other, Math::max);
    }

    /** What of this goes beyond the other. */
    public Portions beyond(Portions other) {
        SortedMap<StockId, Integer> all = new TreeMap<>(of);
        all.replaceAll((id, portions) -> portions - other.of(id));
        return new Portions(all);
    }

    private Portions merged(Portions other, java.util.function.BinaryOperator<Integer> how) {
        SortedMap<StockId, Integer> all = new TreeMap<>(of);
        for (Map.Entry<StockId, Integer> one : other.of.entrySet()) {
            all.merge(one.getKey(), one.getValue(), how);
        }
        return new Portions(all);
    }
}
