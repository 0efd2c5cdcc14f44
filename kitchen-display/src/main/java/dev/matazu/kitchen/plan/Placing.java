package dev.matazu.kitchen.plan;

import java.time.Instant;

/** Where an order finds its place: making may begin at the release, and is due when the promise begins. */
public record Placing(Instant release, Promise promise) {}
