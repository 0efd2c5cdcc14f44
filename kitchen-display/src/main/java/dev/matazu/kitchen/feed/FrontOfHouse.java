package dev.matazu.kitchen.feed;

import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.List;

/** What the kitchen asks of whoever sells its food: to stop selling something, or to stop for a while. */
public interface FrontOfHouse {

    /** What the screens show of it; {@code paused} is null while orders come in. */
    record Front(Pause paused, List<Item> items) {}

    /** Mobile orders pause; {@code until} null means until somebody resumes. {@code reason} may be null. */
    record Pause(Instant until, String reason) {}

    /** Something on the menu; {@code soldOutUntil} is null while it is sold. */
    record Item(String id, LocalText name, Instant soldOutUntil) {}

    Front of(StoreId store);

    /** @throws dev.matazu.platform.Problem 404 unknown-item */
    void soldOut(StoreId store, String item, Instant until, Actor actor);

    /** @throws dev.matazu.platform.Problem 404 unknown-item */
    void backInStock(StoreId store, String item, Actor actor);

    void pause(StoreId store, Pause pause, Actor actor);

    void resume(StoreId store, Actor actor);
}
