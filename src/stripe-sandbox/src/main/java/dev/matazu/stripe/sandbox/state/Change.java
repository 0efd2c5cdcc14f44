package dev.matazu.stripe.sandbox.state;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One unit of work on the ledger: sees its own puts, and takes effect whole or not at all. */
public final class Change {
    private final Map<Class<?>, Map<String, Entry>> kept;
    private final Map<String, Entry> puts = new LinkedHashMap<>();
    private final long now;
    private final Event.Origin origin;

    Change(Map<Class<?>, Map<String, Entry>> kept, long now, Event.Origin origin) {
        this.kept = kept;
        this.now = now;
        this.origin = origin;
    }

    /** Seconds since the epoch by the sandbox's clock, the same throughout this change. */
    public long now() {
        return now;
    }

    public Event.Origin origin() {
        return origin;
    }

    public <E extends Entry> E put(E entry) {
        puts.put(entry.getClass().getSimpleName() + " " + entry.id(), entry);
        return entry;
    }

    public <E extends Entry> Optional<E> find(Class<E> type, String id) {
        var put = puts.get(type.getSimpleName() + " " + id);
        return Optional.ofNullable(type.cast(put != null ? put : ofType(type).get(id)));
    }

    /** All entries of a type, newest first. Entries put by this very change come first, too. */
    public <E extends Entry> Stream<E> newestFirst(Class<E> type) {
        var known = ofType(type);
        var fresh = puts.values().stream().filter(type::isInstance).filter(e -> !known.containsKey(e.id()));
        var all = Stream.concat(known.keySet().stream(), fresh.map(Entry::id)).toList();
        return reversed(all).map(id -> find(type, id).orElseThrow());
    }

    Collection<Entry> puts() {
        return puts.values();
    }

    private Map<String, Entry> ofType(Class<?> type) {
        return kept.getOrDefault(type, Map.of());
    }

    private static Stream<String> reversed(List<String> ids) {
        return Stream.iterate(ids.size() - 1, i -> i >= 0, i -> i - 1).map(ids::get);
    }
}
