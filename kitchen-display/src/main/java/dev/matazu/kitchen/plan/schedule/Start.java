package dev.matazu.kitchen.plan.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * When a piece is to be begun, and is probably done.
 *
 * @param piece its place in the job's list
 */
public record Start(UUID job, int piece, Instant at, Instant until) {}
