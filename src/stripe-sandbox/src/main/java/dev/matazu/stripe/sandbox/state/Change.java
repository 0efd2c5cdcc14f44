package dev.matazu.stripe.sandbox.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One unit of work on the ledger: sees its own puts, and takes effect whole or not at all. */
public final class Change {
    private static final Shelf NOTHING = new Shelf();

    private final Map<Class<?>, Shelf> kept;
    private final Map<String, Entry> puts = new LinkedHashMap<>();
    private final long now;
    private final Event.Origin origin;

    Change(Map<Class<?>, Shelf> kept, long now, Event.Origin origin) {
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
        return Optional.ofNullable(type.cast(put != null ? put : shelf(type).get(id)));
    }

    /** All entries of a type, newest first, read one by one. Entries put by this very change come first, too. */
    public <E extends Entry> Stream<E> newestFirst(Class<E> type) {
        var known = shelf(type);
        var fresh = puts.values().stream()
                .filter(entry -> type.isInstance(entry) && known.get(entry.id()) == null)
                .map(type::cast)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(fresh);
        return Stream.concat(
                fresh.stream(),
                known.newestFirst().map(entry -> find(type, entry.id()).orElseThrow()));
    }

    Collection<Entry> puts() {
        return puts.values();
    }

    private Shelf shelf(Class<?> type) {
        return kept.getOrDefault(type, NOTHING);
    }
}
