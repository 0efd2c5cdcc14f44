package dev.matazu.demo;

import dev.matazu.kitchen.plan.ChangeShifts;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.menu.Menus;
import dev.matazu.pickup.Seats;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Currency;
import java.util.stream.Collectors;

/** Opens a store that a file describes; leaves a store that is open already as it is. */
@ApplicationScoped
class OpenStore {

    private final Stores stores;
    private final Menus menus;
    private final Seats seats;
    private final OpenKitchen kitchen;
    private final ChangeShifts shifts;

    OpenStore(Stores stores, Menus menus, Seats seats, OpenKitchen kitchen, ChangeShifts shifts) {
        this.stores = stores;
        this.menus = menus;
        this.seats = seats;
        this.kitchen = kitchen;
        this.shifts = shifts;
    }

    /** True when it was opened now. */
    @Transactional
    boolean open(StoreFile file, StoreSettings settings) {
        StoreId id = new StoreId(file.id());
        if (stores.exists(id)) {
            return false;
        }
        ZoneId zone = ZoneId.of(file.zone());
        kitchen.open(new KitchenSetup(
                id,
                file.name(),
                zone,
                file.readyBy(),
                file.warnAfter(),
                file.lateAfter(),
                file.stations().stream().map(StoreFile.StationFile::station).toList()));
        shifts.change(
                id,
                file.stations().stream()
                        .collect(Collectors.toMap(
                                station -> new StationCode(station.code()), StoreFile.StationFile::week)));
        stores.open(new Store(
                id,
                file.name(),
                file.address(),
                zone,
                Currency.getInstance(file.currency()),
                settings,
                false,
                null,
                null));
        menus.write(id, file.categories(), file.items());
        seats.furnish(id, settings.tables());
        return true;
    }
}
