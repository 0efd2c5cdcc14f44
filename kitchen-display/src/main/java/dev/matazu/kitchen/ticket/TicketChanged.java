package dev.matazu.kitchen.ticket;

import dev.matazu.platform.Actor;
import java.time.Instant;

/**
 * Announced inside the transaction that changed a ticket, after the change: what follows from it is committed with it
 * or not at all. {@code before} is null for a ticket just written.
 */
public record TicketChanged(TicketView before, TicketView after, String action, Actor actor, Instant at) {}
