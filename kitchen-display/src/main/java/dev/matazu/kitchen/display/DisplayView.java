package dev.matazu.kitchen.display;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A display's settings as the feed tells them; described in {@code src/site/feed-protocol.md}.
 *
 * @param version counts what was set; 0 before anybody has
 * @param showNameUntil the display is to show its name until then; null where nobody looks for it
 */
public record DisplayView(
        UUID device,
        int version,
        String name,
        String layout,
        List<String> stations,
        int textSize,
        String theme,
        String sort,
        Integer warnAfterSeconds,
        Integer lateAfterSeconds,
        List<String> sounds,
        int volume,
        boolean muted,
        String digits,
        Map<String, String> keys,
        Instant showNameUntil) {

    static DisplayView of(SetUp display, Instant showNameUntil) {
        DisplaySettings settings = display.settings();
        Ages ages = settings.ages();
        return new DisplayView(
                display.device(),
                display.version(),
                display.name(),
                settings.layout().name(),
                settings.stations().stream().map(Object::toString).toList(),
                settings.textSize(),
                settings.theme().name(),
                settings.sort().name(),
                ages == null ? null : ages.warnMinutes() * 60,
                ages == null ? null : ages.lateMinutes() * 60,
                settings.sounds().codes(),
                settings.sounds().volume(),
                settings.sounds().muted(),
                settings.keys().digits().name(),
                settings.keys().toKeep(),
                showNameUntil);
    }
}
