package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.display.BumpAction;
import dev.matazu.kitchen.display.BumpKey;
import dev.matazu.kitchen.display.BumpKeys;
import dev.matazu.kitchen.display.DisplaySettings;
import dev.matazu.kitchen.display.DisplaySetups;
import dev.matazu.kitchen.display.SetUp;
import dev.matazu.kitchen.display.Sounds;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the pages of a store's displays. */
@ApplicationScoped
class DisplaysViews {

    private static final Set<String> DONE = Set.of("set", "shown", "connected", "needed", "notNeeded");

    private final DisplaySetups setups;
    private final DeviceLists lists;
    private final Addresses addresses;
    private final Kitchens kitchens;
    private final Stations stations;
    private final Stores stores;

    DisplaysViews(
            DisplaySetups setups,
            DeviceLists lists,
            Addresses addresses,
            Kitchens kitchens,
            Stations stations,
            Stores stores) {
        this.setups = setups;
        this.lists = lists;
        this.addresses = addresses;
        this.kitchens = kitchens;
        this.stations = stations;
        this.stores = stores;
    }

    /**
     * @param typed what somebody typed to connect another
     * @param trouble why that was refused, or null
     */
    DisplaysView of(
            Store store, ManagerAccess.Keeper keeper, String done, ConnectForm typed, Trouble trouble, Visit visit) {
        Words t = visit.words();
        Map<String, SetUp> here = setups.of(store.id()).stream()
                .collect(Collectors.toMap(display -> display.device().toString(), Function.identity()));
        boolean owner = keeper.only().isEmpty();
        return new DisplaysView(
                t.name(store.name()),
                stores.all().stream()
                        .filter(other -> owner && !other.id().equals(store.id()))
                        .map(other -> new HoursPageView.Other(
                                t.name(other.name()),
                                typed.at(DisplaysPage.address(other.id())).toString()))
                        .toList(),
                DONE.contains(String.valueOf(done)) ? t.get("office.displays.done." + done) : null,
                owner ? "/office/devices" : null,
                lists.in(t).devices().stream()
                        .filter(device -> here.containsKey(device.id()))
                        .map(device -> row(device, here.get(device.id()), store, t))
                        .toList(),
                store.settings().needsDisplay(),
                new DisplaysView.Connect(
                        DisplaysPage.address(store.id()),
                        addresses.forDevices(visit.request()) + "/kitchen/pair",
                        trouble,
                        typed.code(),
                        typed.name(),
                        choices(store, typed.stations(), t)));
    }

    private DisplaysView.Row row(DeviceList.Row device, SetUp display, Store store, Words t) {
        return new DisplaysView.Row(
                display.name(),
                device.shows(),
                device.tone(),
                device.now(),
                inShort(display.settings(), stations.of(store.id()), t),
                DisplaysPage.address(store.id(), display.device()));
    }

    private static String inShort(DisplaySettings set, List<Station> all, Words t) {
        String shown = all.stream()
                .filter(station -> set.stations().contains(station.code()))
                .map(station -> t.name(station.name()))
                .collect(Collectors.joining(t.get("page.list")));
        return Stream.of(
                        t.get("office.display.layout." + set.layout()),
                        shown.isEmpty() ? t.get("office.display.stations.all") : shown,
                        t.get("office.display.percent", set.textSize()),
                        t.get("office.display.theme." + set.theme()),
                        set.sounds().muted() ? t.get("screen.sound.muted") : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    DisplayPageView of(Store store, SetUp now, DisplayForm typed, Trouble trouble, Words t) {
        KitchenSetup kitchen = kitchens.of(store.id()).orElseThrow();
        return new DisplayPageView(
                DisplaysPage.address(store.id(), now.device()),
                DisplaysPage.address(store.id()),
                t.name(store.name()),
                now.name(),
                trouble,
                typed,
                groups(typed, t),
                choices(store, typed.stations(), t),
                Arrays.stream(Sounds.Kind.values())
                        .map(kind -> new DisplayPageView.Choice(
                                kind.code(),
                                t.get("office.display.sound." + kind.code()),
                                typed.sounds().contains(kind.code())))
                        .toList(),
                List.of(
                        new DisplayPageView.Choice("STORE", t.get("office.display.ages.STORE"), !typed.hasOwnAges()),
                        new DisplayPageView.Choice(
                                DisplayForm.OWN, t.get("office.display.ages.OWN"), typed.hasOwnAges())),
                t.get(
                        "office.display.ages.store",
                        kitchen.warnAfter().toMinutes(),
                        kitchen.lateAfter().toMinutes()),
                Arrays.stream(BumpAction.values())
                        .map(action -> key(action, typed, t))
                        .toList(),
                BumpKey.NAMED);
    }

    private List<DisplayPageView.Choice> choices(Store store, List<String> chosen, Words t) {
        return stations.of(store.id()).stream()
                .map(station -> new DisplayPageView.Choice(
                        station.code().value(),
                        t.name(station.name()),
                        chosen.contains(station.code().value())))
                .toList();
    }

    private static List<DisplayPageView.Group> groups(DisplayForm typed, Words t) {
        return List.of(
                group("layout", DisplaySettings.Layout.values(), typed, t),
                group("textSize", DisplaySettings.TEXT_SIZES.toArray(), typed, t),
                group("theme", DisplaySettings.Theme.values(), typed, t),
                group("sort", DisplaySettings.Sort.values(), typed, t),
                group("volume", Sounds.VOLUMES.toArray(), typed, t),
                group("digits", BumpKeys.Digits.values(), typed, t));
    }

    private static DisplayPageView.Group group(String field, Object[] offered, DisplayForm typed, Words t) {
        return new DisplayPageView.Group(
                field,
                t.get("office.display." + field),
                t.get("office.display." + field + ".note"),
                Arrays.stream(offered)
                        .map(one -> new DisplayPageView.Choice(
                                one.toString(),
                                one instanceof Integer percent
                                        ? t.get("office.display.percent", percent)
                                        : t.get("office.display." + field + "." + one),
                                one.toString().equals(typed.chosen().get(field))))
                        .toList());
    }

    private static DisplayPageView.Key key(BumpAction action, DisplayForm typed, Words t) {
        return new DisplayPageView.Key(
                DisplayForm.field(action),
                t.get("office.display.key." + action),
                typed.typed(action),
                BumpKey.printed(BumpKeys.USUAL.keys().get(action)));
    }
}
