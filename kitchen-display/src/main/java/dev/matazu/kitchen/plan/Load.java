package dev.matazu.kitchen.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one order asks of a kitchen: the sum per station, and the longest piece, which no further hands make shorter. */
public record Load(Map<StationCode, Duration> perStation, Duration longest) {

    public Load {
        perStation = Map.copyOf(perStation);
    }

    public static Load of(List<Work> work) {
        return new Load(
                work.stream().collect(Collectors.toMap(Work::station, Work::makeTime, Duration::plus)),
                work.stream().map(Work::makeTime).max(Comparator.naturalOrder()).orElse(Duration.ZERO));
    }
}
