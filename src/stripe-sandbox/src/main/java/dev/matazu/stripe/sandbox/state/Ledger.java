package dev.matazu.stripe.sandbox.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Everything the sandbox knows, in memory and in the journal. Changes run one after another; a result is handed out
 * only when it, and all it was read from, is on disk.
 */
public final class Ledger implements AutoCloseable {
    /** An API request, page view or tick without an API request behind it. */
    public static final Event.Origin NOBODY = new Event.Origin(null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final int ENTRIES_A_LINE = 200;

    private record Deadline(long at, String id, Class<?> type) {}

    private final Map<Class<?>, Shelf> kept = new HashMap<>();
    private final PriorityQueue<Deadline> deadlines = new PriorityQueue<>(Comparator.comparingLong(Deadline::at));
    private final List<Consumer<List<Event>>> listeners = new CopyOnWriteArrayList<>();
    private final Journal journal;
    private final Clock clock;
    private boolean closed;

    private Ledger(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Reads the journal and goes on from there. When more than half of it is superseded or outdated by
     * {@link Retention}, it is written anew.
     */
    public static Ledger open(Path file, Clock clock) {
        var entries = new LinkedHashMap<String, Entry>();
        var read = new AtomicInteger();
        long whole = Journal.replay(file, line -> {
            for (Entry entry : parse(line)) {
                entries.put(entry.getClass().getSimpleName() + " " + entry.id(), entry);
                read.incrementAndGet();
            }
        });
        var moved = (ClockOffset) entries.get(ClockOffset.class.getSimpleName() + " " + ClockOffset.ID);
        long now = clock.instant().getEpochSecond() + (moved == null ? 0 : moved.seconds());
        entries.values().removeIf(entry -> Retention.outdated(entry, now));
        var journal = read.get() > 2 * entries.size()
                ? Journal.compacted(file, lines(List.copyOf(entries.values())))
                : Journal.continued(file, whole);
        var ledger = new Ledger(journal, clock);
        entries.values().forEach(ledger::keep);
        return ledger;
    }

    public <T> T change(Function<Change, T> work) {
        return change(NOBODY, work);
    }

    public <T> T change(Event.Origin origin, Function<Change, T> work) {
        T result;
        List<Event> events;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the sandbox is closed");
            }
            var change = new Change(kept, clock.instant().getEpochSecond(), origin);
            result = work.apply(change);
            if (!change.puts().isEmpty()) {
                journal.append(format(change.puts()));
            }
            events = change.puts().stream()
                    .filter(Event.class::isInstance)
                    .map(Event.class::cast)
                    .toList();
            change.puts().forEach(this::keep);
        }
        journal.awaitDurable();
        if (!events.isEmpty()) {
            listeners.forEach(listener -> listener.accept(events));
        }
        return result;
    }

    /** Hears of new and changed events after they are on disk. */
    public void onEvents(Consumer<List<Event>> listener) {
        listeners.add(listener);
    }

    /** The entries whose deadline has come and that still wait for it. */
    public synchronized List<Entry> due() {
        var due = new ArrayList<Entry>();
        var waiting = new ArrayList<Deadline>();
        long now = clock.instant().getEpochSecond();
        while (!deadlines.isEmpty() && deadlines.peek().at() <= now) {
            var next = deadlines.poll();
            var entry = kept.get(next.type()).get(next.id());
            if (entry != null && entry.deadline().equals(OptionalLong.of(next.at()))) {
                due.add(entry);
                waiting.add(next);
            }
        }
        deadlines.addAll(waiting);
        return due;
    }

    /** Frees the memory of what is outdated; the journal loses it at the next start. */
    public synchronized void forgetOutdated() {
        long now = clock.instant().getEpochSecond();
        kept.values().forEach(shelf -> shelf.forgetOldest(entry -> Retention.outdated(entry, now)));
    }

    private void keep(Entry entry) {
        var before = kept.computeIfAbsent(entry.getClass(), type -> new Shelf()).put(entry);
        var deadline = entry.deadline();
        if (deadline.isPresent() && (before == null || !deadline.equals(before.deadline()))) {
            deadlines.add(new Deadline(deadline.getAsLong(), entry.id(), entry.getClass()));
        }
    }

    private static Iterator<byte[]> lines(List<Entry> entries) {
        return IntStream.iterate(0, from -> from < entries.size(), from -> from + ENTRIES_A_LINE)
                .mapToObj(from -> format(entries.subList(from, Math.min(entries.size(), from + ENTRIES_A_LINE))))
                .iterator();
    }

    private static byte[] format(Collection<Entry> entries) {
        try {
            return JSON.writeValueAsBytes(entries.toArray(new Entry[0]));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be written", e);
        }
    }

    private static Entry[] parse(byte[] line) {
        try {
            return JSON.readValue(line, Entry[].class);
        } catch (IOException e) {
            throw new IllegalStateException("the sandbox's journal has a line that cannot be read", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        journal.close();
    }
}
