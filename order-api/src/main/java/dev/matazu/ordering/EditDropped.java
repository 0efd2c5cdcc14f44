package dev.matazu.ordering;

import dev.matazu.platform.Actor;

/** Announced inside the transaction in which a change that waited for its payment came to nothing. */
public record EditDropped(OrderRef order, int no, Actor actor) {}
