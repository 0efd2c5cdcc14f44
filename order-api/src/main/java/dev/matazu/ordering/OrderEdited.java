package dev.matazu.ordering;

import dev.matazu.platform.Actor;
import dev.matazu.store.Money;

/** Announced inside the transaction that changed a paid order's lines. {@code before} is what it cost until then. */
public record OrderEdited(OrderView order, Money before, Actor actor) {}
