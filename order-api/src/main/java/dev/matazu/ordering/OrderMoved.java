package dev.matazu.ordering;

import dev.matazu.platform.Actor;

/**
 * Announced inside the transaction that moved or changed an order: what follows from it is committed with it or not at
 * all. {@code from} equals the state of {@code order} when something else than the state changed.
 */
public record OrderMoved(OrderView order, OrderState from, Actor actor) {

    public boolean to(OrderState state) {
        return order.state() == state && from != state;
    }
}
