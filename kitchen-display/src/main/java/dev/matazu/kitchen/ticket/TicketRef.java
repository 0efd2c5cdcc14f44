package dev.matazu.kitchen.ticket;

import dev.matazu.platform.StoreId;
import java.util.UUID;

/** Names one ticket. Its booking of capacity has the same id. */
record TicketRef(StoreId store, UUID id) {}
