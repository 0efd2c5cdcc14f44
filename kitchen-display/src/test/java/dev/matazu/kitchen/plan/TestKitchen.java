package dev.matazu.kitchen.plan;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A kitchen of one's own for each test: a grill with two places, a bar with one. */
final class TestKitchen {

    static final StationCode GRILL = new StationCode("grill");
    static final StationCode BAR = new StationCode("bar");
    static final List<Work> BURGER = List.of(new Work(GRILL, Duration.ofMinutes(8)));
    static final List<Work> COFFEE = List.of(new Work(BAR, Duration.ofMinutes(1)));

    private TestKitchen() {}

    static KitchenSetup aKitchen() {
        return new KitchenSetup(
                new StoreId("test-" + UUID.randomUUID()),
                LocalText.of("Test kitchen", "テストキッチン"),
                ZoneId.of("Asia/Tokyo"),
                ReadyBy.EXPEDITER,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                List.of(
                        new Station(GRILL, LocalText.of("Grill", "グリル"), 2, 3),
                        new Station(BAR, LocalText.of("Bar", "バー"), 1, 1)));
    }
}
