package dev.matazu.kitchen.print;

import dev.matazu.platform.StoreId;

/** Announced in the transaction in which a store's printers became others, or one began or ended to print. */
public record PrintersChanged(StoreId store) {}
