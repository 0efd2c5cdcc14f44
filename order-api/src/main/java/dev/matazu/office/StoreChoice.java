package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import java.util.List;

/** A store in a form of the office. */
record StoreChoice(String id, String name, boolean chosen) {

    static List<StoreChoice> of(List<Store> stores, String chosen, Words t) {
        return stores.stream()
                .map(store -> new StoreChoice(
                        store.id().value(),
                        t.name(store.name()),
                        store.id().value().equals(chosen)))
                .toList();
    }

    /** @throws Problem 404 unknown-store */
    static StoreId chosen(List<Store> stores, String chosen) {
        return stores.stream()
                .map(Store::id)
                .filter(id -> id.value().equals(chosen))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unknown-store", chosen));
    }
}
