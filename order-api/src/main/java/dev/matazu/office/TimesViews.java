package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.ReadMakeTimes;
import dev.matazu.kitchen.plan.ReadMakeTimes.ItemTime;
import dev.matazu.kitchen.plan.ReadMakeTimes.Learned;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.kitchen.plan.SwitchLearning;
import dev.matazu.kitchen.plan.learn.DayPart;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.Menus;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in words what a kitchen has learned, under the names that the menu gives. */
@ApplicationScoped
class TimesViews {

    private record Made(StationCode station, String item) {}

    private final ReadMakeTimes makeTimes;
    private final SwitchLearning learning;
    private final Stations stations;
    private final Menus menus;

    TimesViews(ReadMakeTimes makeTimes, SwitchLearning learning, Stations stations, Menus menus) {
        this.makeTimes = makeTimes;
        this.learning = learning;
        this.stations = stations;
        this.menus = menus;
    }

    TimesView of(StoreId store, Words t) {
        Learned learned = makeTimes.of(store);
        List<Station> all = stations.of(store);
        return new TimesView(
                learning.isOn(store),
                t.get(
                        "office.kitchen.times.limits",
                        percent(learned.rules().floor()),
                        percent(learned.rules().ceiling())),
                Arrays.stream(DayPart.values())
                        .map(part -> new TimesView.Part(
                                t.get("office.kitchen.part." + part),
                                t.get("office.kitchen.part." + part + ".hours"),
                                part == learned.now()))
                        .toList(),
                paces(learned, all, t),
                items(store, learned, all, t));
    }

    /** As the menu lists them; what it no longer has comes last. */
    private List<TimesView.Item> items(StoreId store, Learned learned, List<Station> all, Words t) {
        List<MenuItem> menu = menus.of(store).items();
        List<String> order = menu.stream().map(MenuItem::id).toList();
        Map<String, MenuItem> byId = menu.stream().collect(Collectors.toMap(MenuItem::id, Function.identity()));
        Map<Made, List<ItemTime>> times = learned.items().stream()
                .collect(Collectors.groupingBy(
                        time -> new Made(time.station(), time.item()), LinkedHashMap::new, Collectors.toList()));
        return times.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        one -> Math.floorMod(order.indexOf(one.getKey().item()), Integer.MAX_VALUE)))
                .map(one -> item(
                        store,
                        one.getKey(),
                        byId.get(one.getKey().item()),
                        one.getValue(),
                        learned,
                        name(one.getKey().station(), all, t),
                        t))
                .toList();
    }

    private static TimesView.Item item(
            StoreId store, Made made, MenuItem sold, List<ItemTime> times, Learned learned, String station, Words t) {
        return new TimesView.Item(
                made.station() + "-" + made.item(),
                sold == null ? made.item() : t.name(sold.name()),
                station,
                sold == null ? t.get("office.kitchen.times.gone") : time(sold.seconds(), t),
                Arrays.stream(DayPart.values())
                        .map(part -> times.stream()
                                .filter(one -> one.part() == part)
                                .findFirst()
                                .map(one -> cell(one, sold, learned, t))
                                .orElseGet(() ->
                                        new TimesView.Cell(t.get("office.kitchen.part." + part), null, null, false)))
                        .toList(),
                KitchenPage.address(store) + "/forget/" + made.item());
    }

    private static TimesView.Cell cell(ItemTime time, MenuItem sold, Learned learned, Words t) {
        String takes = sold == null ? percent(time.ratio()) + " %" : time(Math.round(sold.seconds() * time.ratio()), t);
        boolean limited = time.ratio() <= learned.rules().floor()
                || time.ratio() >= learned.rules().ceiling();
        return new TimesView.Cell(
                t.get("office.kitchen.part." + time.part()),
                takes,
                t.get("office.kitchen.times.from", time.seen()),
                limited);
    }

    private static String paces(Learned learned, List<Station> all, Words t) {
        List<String> said = all.stream()
                .map(station -> pace(learned.paces().get(station.code()), t.name(station.name()), t))
                .filter(Objects::nonNull)
                .toList();
        return said.isEmpty() ? null : t.get("office.kitchen.pace", String.join(t.get("page.list"), said));
    }

    private static String pace(Double ratio, String station, Words t) {
        if (ratio == null || percent(ratio) == 100) {
            return null;
        }
        int off = percent(ratio) - 100;
        return t.get("office.kitchen.pace." + (off > 0 ? "slower" : "faster"), station, Math.abs(off));
    }

    private static String name(StationCode code, List<Station> all, Words t) {
        return all.stream()
                .filter(station -> station.code().equals(code))
                .findFirst()
                .map(station -> t.name(station.name()))
                .orElse(code.value());
    }

    private static String time(long seconds, Words t) {
        if (seconds < 60) {
            return t.get("office.kitchen.seconds", seconds);
        }
        return seconds % 60 == 0
                ? t.get("office.kitchen.minutes", seconds / 60)
                : t.get("office.kitchen.both", seconds / 60, seconds % 60);
    }

    private static int percent(double ratio) {
        return (int) Math.round(100 * ratio);
    }
}
