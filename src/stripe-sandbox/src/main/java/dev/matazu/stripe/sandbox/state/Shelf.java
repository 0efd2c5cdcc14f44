package dev.matazu.stripe.sandbox.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The entries of one type by id, and their ids in the order in which they came. */
final class Shelf {
    private final Map<String, Entry> byId = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    Entry get(String id) {
        return byId.get(id);
    }

    /** Returns what stood there before, or null. */
    Entry put(Entry entry) {
        var before = byId.put(entry.id(), entry);
        if (before == null) {
            order.add(entry.id());
        }
        return before;
    }

    Stream<Entry> newestFirst() {
        return IntStream.iterate(order.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(i -> byId.get(order.get(i)))
                .filter(Objects::nonNull);
    }

    /** Forgets from the oldest on, up to the first that stays. */
    void forgetOldest(Predicate<Entry> outdated) {
        int forgotten = 0;
        while (forgotten < order.size() && outdated.test(byId.get(order.get(forgotten)))) {
            byId.remove(order.get(forgotten++));
        }
        order.subList(0, forgotten).clear();
    }
}
