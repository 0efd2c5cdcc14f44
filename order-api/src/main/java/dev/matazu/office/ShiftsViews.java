package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;

/** Makes the page of a store's shifts. */
@ApplicationScoped
class ShiftsViews {

    private final Stores stores;
    private final Stations stations;

    ShiftsViews(Stores stores, Stations stations) {
        this.stores = stores;
        this.stations = stations;
    }

    ShiftsView of(Store store, ShiftsForm typed, Trouble trouble, boolean done, Words t) {
        List<Station> all = stations.of(store.id());
        return new ShiftsView(
                ShiftsPage.address(store.id()),
                t.name(store.name()),
                HoursPage.address(store.id()),
                stores.all().stream()
                        .filter(other -> !other.id().equals(store.id()))
                        .map(other -> new HoursPageView.Other(t.name(other.name()), ShiftsPage.address(other.id())))
                        .toList(),
                done ? t.get("office.shifts.done") : null,
                trouble,
                all.stream().map(station -> column(station, store, t)).toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new ShiftsView.Row(
                                day.getDisplayName(TextStyle.FULL, t.language()),
                                all.stream()
                                        .map(station -> cell(station, day, typed, trouble, t))
                                        .toList()))
                        .toList());
    }

    private static ShiftsView.Column column(Station station, Store store, Words t) {
        String now = station.byHandUntil() == null
                ? t.get("office.shifts.now", station.places())
                : t.get("office.shifts.byHand", station.places(), t.clock(station.byHandUntil(), store.zone()));
        return new ShiftsView.Column(t.name(station.name()), t.get("office.shifts.most", station.fullPlaces()), now);
    }

    private static ShiftsView.Cell cell(Station station, DayOfWeek day, ShiftsForm typed, Trouble trouble, Words t) {
        String id = ShiftsForm.field(station.code(), day);
        return new ShiftsView.Cell(
                id,
                t.name(station.name()),
                typed.typed(station.code(), day),
                trouble == null ? null : trouble.about(id));
    }
}
