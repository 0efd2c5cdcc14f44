package dev.matazu.kitchen.display;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a display sounds for. Alarms and refusals always sound, but where it is muted.
 *
 * @param volume in percent, one of {@link #VOLUMES}
 */
public record Sounds(Set<Kind> kinds, int volume, boolean muted) {

    public enum Kind {
        NEW,
        CHANGED,
        VOID,
        LATE;

        /** As the feed names it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final List<Integer> VOLUMES = List.of(25, 50, 75, 100);

    static final Sounds USUAL = new Sounds(EnumSet.allOf(Kind.class), 100, false);

    public Sounds {
        kinds = Set.copyOf(kinds);
        if (!VOLUMES.contains(volume)) {
            throw new IllegalArgumentException("no volume: " + volume);
        }
    }

    Sounds muted(boolean now) {
        return new Sounds(kinds, volume, now);
    }

    /** In the order in which they are listed. */
    public List<String> codes() {
        return kinds.stream().sorted().map(Kind::code).toList();
    }
}
