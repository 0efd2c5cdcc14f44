package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.Locale;

/**
 * What a guest orders.
 *
 * @param allergy what its guest must not eat, in their words, or null
 * @param slot when it should be ready, or null for as soon as possible
 */
public record NewOrder(
        StoreId store,
        Guest guest,
        Basket basket,
        Dining dining,
        Pickup pickup,
        Instant slot,
        String nickname,
        String allergy,
        Locale language) {

    /** With a note of what its guest must not eat that was looked at. */
    NewOrder with(String checked) {
        return new NewOrder(store, guest, basket, dining, pickup, slot, nickname, checked, language);
    }
}
