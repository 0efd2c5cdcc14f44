package dev.matazu.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.platform.LocalText;
import java.time.Duration;
import java.util.List;

/** A store as a file describes it: its kitchen and its menu; how it works stands in the same object, beside. */
@JsonIgnoreProperties(ignoreUnknown = true)
record StoreFile(
        String id,
        LocalText name,
        LocalText address,
        String zone,
        String currency,
        ReadyBy readyBy,
        Duration warnAfter,
        Duration lateAfter,
        List<StationFile> stations,
        List<Menu.Category> categories,
        List<MenuItem> items) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StationFile(String code, LocalText name, int places) {}
}
