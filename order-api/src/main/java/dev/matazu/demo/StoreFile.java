package dev.matazu.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.Shift;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.platform.LocalText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
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

    /** @param perPlace how many of one kind are made together at a place; one where it is not said */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StationFile(String code, LocalText name, int places, Integer perPlace, List<ShiftFile> shifts) {

        Station station() {
            return new Station(new StationCode(code), name, places, places)
                    .withPerPlace(perPlace == null ? 1 : perPlace);
        }

        List<Shift> week() {
            return shifts == null
                    ? List.of()
                    : shifts.stream().flatMap(shift -> shift.week().stream()).toList();
        }
    }

    /** From this time of these days on; of every day where none is named. */
    record ShiftFile(List<DayOfWeek> days, LocalTime from, int places) {

        List<Shift> week() {
            return (days == null ? List.of(DayOfWeek.values()) : days)
                    .stream().map(day -> new Shift(day, from, places)).toList();
        }
    }
}
