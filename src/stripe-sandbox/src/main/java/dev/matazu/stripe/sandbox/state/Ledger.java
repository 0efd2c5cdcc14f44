package dev.matazu.stripe.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Everything the sandbox knows, in memory and in the journal. Changes run one after another; a result is handed out
 * only when it, and all it was read from, is on disk.
 */
public final class Ledger implements AutoCloseable {
    /** An API request, page view or tick without an API request behind it. */
    public static final Event.Origin NOBODY = new Event.Origin(null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ENTRIES_A_LINE = 200;

    private record Deadline(long at, String id, Class<?> type) {}

    private final Map<Class<?>, Map<String, Entry>> kept = new HashMap<>();
    private final PriorityQueue<Deadline> deadlines = new PriorityQueue<>(Comparator.comparingLong(Deadline::at));
    private final List<Consumer<List<Event>>> listeners = new CopyOnWriteArrayList<>();
    private final Journal journal;
    private final Clock clock;
    private boolean closed;

    private Ledger(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Reads the journal, writes it anew without what is outdated or {@code dropped}, and goes on from there. */
    public static Ledger open(Path file, Clock clock, Predicate<Entry> dropped) {
        var entries = new LinkedHashMap<String, Entry>();
        Journal.replay(file, line -> {
            for (Entry entry : parse(line)) {
                entries.put(entry.getClass().getSimpleName() + " " + entry.id(), entry);
            }
        });
        entries.values().removeIf(dropped);
        var ledger = new Ledger(Journal.compacted(file, lines(List.copyOf(entries.values()))), clock);
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
            if (entry.deadline().isPresent()) {
                due.add(entry);
                waiting.add(next);
            }
        }
        deadlines.addAll(waiting);
        return due;
    }

    private void keep(Entry entry) {
        var before = kept.computeIfAbsent(entry.getClass(), type -> new LinkedHashMap<>())
                .put(entry.id(), entry);
        if (before == null) {
            entry.deadline().ifPresent(at -> deadlines.add(new Deadline(at, entry.id(), entry.getClass())));
        }
    }

    private static List<String> lines(List<Entry> entries) {
        var lines = new ArrayList<String>();
        for (int from = 0; from < entries.size(); from += ENTRIES_A_LINE) {
            lines.add(format(entries.subList(from, Math.min(entries.size(), from + ENTRIES_A_LINE))));
        }
        return lines;
    }

    private static String format(Collection<Entry> entries) {
        try {
            return JSON.writeValueAsString(entries.toArray(new Entry[0]));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be written", e);
        }
    }

    private static Entry[] parse(String line) {
        try {
            return JSON.readValue(line, Entry[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sandbox's journal has a line that cannot be read", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        journal.close();
    }
}
