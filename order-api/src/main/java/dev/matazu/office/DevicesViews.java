package dev.matazu.office;

import dev.matazu.guest.Trouble;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;

/** Makes the page of the devices. */
@ApplicationScoped
class DevicesViews {

    private static final Set<String> DONE = Set.of("approved", "revoked");

    private final Devices devices;
    private final Stores stores;

    DevicesViews(Devices devices, Stores stores) {
        this.devices = devices;
        this.stores = stores;
    }

    DevicesView of(DevicesView.Typed typed, Trouble trouble, String invitation, String done, Words t) {
        List<Store> all = stores.all();
        return new DevicesView(
                done != null && DONE.contains(done) ? t.get("office.done." + done) : null,
                trouble,
                invitation,
                typed,
                all.stream()
                        .map(store -> new DevicesView.Choice(
                                store.id().value(),
                                t.name(store.name()),
                                store.id().value().equals(typed.store())))
                        .toList(),
                devices.all().stream().map(device -> row(device, all, t)).toList());
    }

    private static DevicesView.Row row(Devices.Listed device, List<Store> stores, Words t) {
        Store at = stores.stream()
                .filter(store -> store.id().equals(device.store()))
                .findFirst()
                .orElseThrow();
        String paired = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(t.language())
                        .format(device.pairedAt().atZone(at.zone()))
                + " " + t.clock(device.pairedAt(), at.zone());
        return new DevicesView.Row(
                device.name(),
                t.name(at.name()),
                t.get("office.paired", paired, device.pairedBy()),
                "/office/devices/" + device.store() + "/" + device.id() + "/revoke");
    }
}
