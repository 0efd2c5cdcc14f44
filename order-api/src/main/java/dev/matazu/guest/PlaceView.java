package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings.TableMode;
import java.util.List;

/**
 * What a guest says of the place where they are.
 *
 * @param askTable whether they read the number off their table; else the store assigns one
 * @param table the number that is known already, or null
 */
public record PlaceView(boolean askTable, String table, List<BasketView.Option> bays) {

    static PlaceView of(Store store, Pickup pickup) {
        return new PlaceView(
                store.settings().tableMode() == TableMode.NAMED,
                pickup.method() == Pickup.Method.TABLE ? pickup.place() : null,
                store.settings().bays().stream()
                        .map(bay -> new BasketView.Option(bay, bay, null, bay.equals(chosenBay(pickup)), false))
                        .toList());
    }

    private static String chosenBay(Pickup pickup) {
        return pickup.method() == Pickup.Method.BAY ? pickup.place() : null;
    }
}
