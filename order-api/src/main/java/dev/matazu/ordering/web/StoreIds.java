package dev.matazu.ordering.web;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;

/** Reads a store's id from a body. */
final class StoreIds {

    private StoreIds() {}

    /** @throws Problem 404 unknown-store where it cannot be one */
    static StoreId parse(String store) {
        try {
            return new StoreId(store);
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound("unknown-store", store);
        }
    }
}
