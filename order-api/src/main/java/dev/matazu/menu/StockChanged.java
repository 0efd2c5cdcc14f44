package dev.matazu.menu;

import dev.matazu.platform.StoreId;

/**
 * Announced in the transaction that changed what is left at a store.
 *
 * @param byOrder whether an order did, and nobody who told the screens
 */
public record StockChanged(StoreId store, boolean byOrder) {}
