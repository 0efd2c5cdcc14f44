package dev.matazu.kitchen.display;

import dev.matazu.kitchen.plan.StationCode;
import java.util.List;

/**
 * How one paired display shows its kitchen.
 *
 * @param layout of a wall
 * @param stations that a wall shows; empty for all
 * @param textSize in percent, one of {@link #TEXT_SIZES}
 * @param sort of the tickets
 * @param ages from when on tickets are marked; null where the store's hold
 */
public record DisplaySettings(
        Layout layout,
        List<StationCode> stations,
        int textSize,
        Theme theme,
        Sort sort,
        Ages ages,
        Sounds sounds,
        BumpKeys keys) {

    public enum Layout {
        GRID,
        LIST
    }

    public enum Theme {
        DARK,
        LIGHT,
        /** As the device itself prefers. */
        DEVICE
    }

    public enum Sort {
        /** What has to be begun first; where nothing is begun, as {@link #PROMISE}. */
        BEGIN,
        PROMISE,
        CAME
    }

    public static final List<Integer> TEXT_SIZES = List.of(85, 100, 115, 130);

    /** As a display is before anybody has set it. */
    public static final DisplaySettings USUAL = new DisplaySettings(
            Layout.GRID, List.of(), 100, Theme.DARK, Sort.BEGIN, null, Sounds.USUAL, BumpKeys.USUAL);

    public DisplaySettings {
        stations = stations.stream().distinct().toList();
        if (!TEXT_SIZES.contains(textSize)) {
            throw new IllegalArgumentException("no size of type: " + textSize);
        }
    }

    /** What somebody at the display chose; what they did not choose, null in it, stays. */
    DisplaySettings with(ChoiceAtScreen chosen) {
        return new DisplaySettings(
                layout,
                chosen.stations() == null ? stations : chosen.stations(),
                chosen.textSize() == null ? textSize : chosen.textSize(),
                theme,
                sort,
                ages,
                chosen.muted() == null ? sounds : sounds.muted(chosen.muted()),
                keys);
    }
}
