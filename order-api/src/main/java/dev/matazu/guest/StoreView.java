package dev.matazu.guest;

import dev.matazu.ordering.ReadyTimes.Ready;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.List;

/** A store as its card and the head of its menu show it. */
public record StoreView(
        String href,
        String name,
        String address,
        String picture,
        HoursView hours,
        RangeView range,
        Tag state,
        List<String> methods) {

    /** A word with the tone that CSS gives it. */
    public record Tag(String tone, String text) {}

    static StoreView of(Store store, Ready ready, RangeView range, Instant now, Words t) {
        return new StoreView(
                Paths.store(store.id()),
                t.name(store.name()),
                t.name(store.address()),
                picture(store),
                new HoursWords(t, store, now).view(),
                range,
                tag(ready, t),
                store.settings().pickupMethods().stream()
                        .map(method -> t.get("page.method." + method))
                        .toList());
    }

    private static Tag tag(Ready ready, Words t) {
        if (ready instanceof Ready.Paused || ready instanceof Ready.NoDisplay) {
            return new Tag("warning", t.get("page.state.paused"));
        }
        if (ready instanceof Ready.Busy || isLong(ready)) {
            return new Tag("warning", t.get("page.state.busy"));
        }
        if (ready instanceof Ready.Stopped) {
            return new Tag("late", t.get("page.state.stopped"));
        }
        if (ready instanceof Ready.Full) {
            return new Tag("warning", t.get("page.state.full"));
        }
        return ready instanceof Ready.Closed
                ? new Tag("late", t.get("page.state.closed"))
                : new Tag("ready", t.get("page.state.open"));
    }

    private static boolean isLong(Ready ready) {
        return ready instanceof Ready.At at && at.busy() || ready instanceof Ready.OnceThere there && there.busy();
    }

    private static String picture(Store store) {
        String own = "pictures/" + store.id() + ".svg";
        boolean there = Thread.currentThread().getContextClassLoader().getResource("META-INF/resources/" + own) != null;
        return there ? "/" + own : "/icon.svg";
    }
}
