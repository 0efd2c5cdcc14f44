package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.device.PairDevice;
import dev.matazu.kitchen.device.Presence;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the list of the devices: those that are connected first, then those seen last. */
@ApplicationScoped
class DeviceLists {

    private final Devices devices;
    private final PairDevice pair;
    private final Presence presence;
    private final Kitchens kitchens;
    private final Stores stores;
    private final Clock clock;

    DeviceLists(Devices devices, PairDevice pair, Presence presence, Kitchens kitchens, Stores stores, Clock clock) {
        this.devices = devices;
        this.pair = pair;
        this.presence = presence;
        this.kitchens = kitchens;
        this.stores = stores;
        this.clock = clock;
    }

    DeviceList in(Words t) {
        List<Store> all = stores.all();
        return new DeviceList(
                pair.expected().stream().map(one -> expected(one, all, t)).toList(),
                devices.all().stream()
                        .sorted(Comparator.comparing(this::isConnected)
                                .thenComparing(this::lastSeen)
                                .thenComparing(Devices.Listed::pairedAt)
                                .reversed())
                        .map(device -> row(device, all, t))
                        .toList());
    }

    private boolean isConnected(Devices.Listed device) {
        return presence.of(device.id()).filter(Presence.Seen::isConnected).isPresent();
    }

    private Instant lastSeen(Devices.Listed device) {
        return presence.of(device.id()).map(Presence.Seen::at).orElse(device.seenAt());
    }

    private DeviceList.Expected expected(PairDevice.Expected one, List<Store> all, Words t) {
        Store store = store(all, one.store());
        return new DeviceList.Expected(
                one.name(), t.name(store.name()), one.invitation(), moment(one.until(), store, t));
    }

    private DeviceList.Row row(Devices.Listed device, List<Store> all, Words t) {
        Store store = store(all, device.store());
        Optional<Presence.Seen> seen = presence.of(device.id());
        boolean connected = isConnected(device);
        return new DeviceList.Row(
                device.id().toString(),
                device.name(),
                seen.filter(known -> known.screen() != null)
                        .map(known -> shows(known, device.store(), t))
                        .orElse(null),
                t.name(store.name()),
                connected ? "ready" : "",
                connected ? t.get("office.now") : t.get("office.seen", moment(lastSeen(device), store, t)),
                t.get("office.paired", moment(device.pairedAt(), store, t), device.pairedBy()),
                "/office/devices/" + device.store() + "/" + device.id() + "/revoke");
    }

    private String shows(Presence.Seen seen, StoreId store, Words t) {
        List<Station> stations = kitchens.of(store).map(KitchenSetup::stations).orElse(List.of());
        String names = stations.stream()
                .filter(station -> seen.stations().contains(station.code().value()))
                .map(station -> t.name(station.name()))
                .collect(Collectors.joining(t.get("page.list")));
        String screen = t.get("screen." + seen.screen() + ".name");
        return names.isEmpty() ? screen : t.get("office.shows", screen, names);
    }

    /** Today's as the clock shows it, any other with its date. */
    private String moment(Instant time, Store store, Words t) {
        LocalDate day = store.dayOf(time);
        String shown = t.clock(time, store.zone());
        if (day.equals(store.dayOf(clock.instant()))) {
            return shown;
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(t.language())
                        .format(day) + " " + shown;
    }

    private static Store store(List<Store> all, StoreId id) {
        return all.stream().filter(store -> store.id().equals(id)).findFirst().orElseThrow();
    }
}
