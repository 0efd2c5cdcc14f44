package dev.matazu.kitchen.plan.schedule;

import dev.matazu.kitchen.plan.StationCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A kitchen at one moment: who works where, and what is to be made. */
public record Kitchen(Instant now, Map<StationCode, Staffing> stations, List<Job> jobs) {

    public Kitchen {
        stations = Map.copyOf(stations);
        jobs = List.copyOf(jobs);
    }
}
