package dev.matazu.ordering;

import dev.matazu.platform.StoreId;
import java.util.UUID;

/** Names one order. Its ticket and its booking of capacity in the kitchen have the same id. */
public record OrderRef(StoreId store, UUID id) {}
