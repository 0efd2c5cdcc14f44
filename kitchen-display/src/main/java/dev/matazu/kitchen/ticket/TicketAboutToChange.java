package dev.matazu.kitchen.ticket;

import dev.matazu.platform.StoreId;
import java.util.UUID;

/**
 * Announced inside the transaction before the ticket is locked, so that whoever the ticket belongs to takes its own
 * lock first: order, store plan, ticket, feed counter is the one order of locks.
 */
public record TicketAboutToChange(StoreId store, UUID ticket) {}
