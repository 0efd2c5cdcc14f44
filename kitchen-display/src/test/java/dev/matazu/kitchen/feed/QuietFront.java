package dev.matazu.kitchen.feed;

import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The kitchen without anybody who sells its food. */
@ApplicationScoped
class QuietFront implements FrontOfHouse {

    @Override
    public Front of(StoreId store) {
        return new Front(null, List.of());
    }

    @Override
    public void soldOut(StoreId store, String item, Instant until, Actor actor) {}

    @Override
    public void backInStock(StoreId store, String item, Actor actor) {}

    @Override
    public void count(StoreId store, String item, Integer left, Instant until, Actor actor) {}

    @Override
    public void add(StoreId store, String item, int portions, Actor actor) {}

    @Override
    public void pause(StoreId store, Pause pause, Actor actor) {}

    @Override
    public void resume(StoreId store, Actor actor) {}
}
