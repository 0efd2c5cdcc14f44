package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.platform.StoreId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells a kitchen's screens when a shift has begun, or what was set by hand is over: only the time has changed. */
@ApplicationScoped
class TellShifts {

    private final Map<StoreId, List<Station>> told = new ConcurrentHashMap<>();
    private final Stations stations;
    private final TellScreens screens;

    TellShifts(Stations stations, TellScreens screens) {
        this.stations = stations;
        this.screens = screens;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        stations.inShifts().forEach(store -> {
            List<Station> now = stations.of(store);
            List<Station> before = told.put(store, now);
            if (before != null && !before.equals(now)) {
                screens.stations(store);
            }
        });
    }
}
