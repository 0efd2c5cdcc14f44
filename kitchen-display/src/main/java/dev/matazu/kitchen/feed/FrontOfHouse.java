package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.plan.Work;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the kitchen asks of whoever sells its food: to stop selling something, to count it, or to stop for a while. An
 * {@code item} is named by the id of one of the front's items.
 */
public interface FrontOfHouse {

    /** What the screens show of it; {@code paused} is null while orders come in. */
    record Front(Pause paused, List<Item> items) {}

    /** Mobile orders pause; {@code until} null means until somebody resumes. {@code reason} may be null. */
    record Pause(Instant until, String reason) {}

    /**
     * Something that can run out.
     *
     * @param group of which option it is a choice, or null for an item of the menu
     * @param soldOut whether staff said so; also sold out is what has none left
     * @param soldOutUntil null until somebody says otherwise
     * @param left how many can still be sold, or null where nobody counts
     */
    record Item(String id, LocalText name, LocalText group, boolean soldOut, Instant soldOutUntil, Integer left) {}

    /** An order as it is usual there, and what it needs of the kitchen. */
    record Usual(LocalText name, List<Work> work) {}

    Front of(StoreId store);

    /** Empty where there is none. */
    default Optional<Usual> usual(StoreId store) {
        return Optional.empty();
    }

    /** Whether it sells nothing while the kitchen has no display. */
    default boolean needsDisplay(StoreId store) {
        return true;
    }

    /**
     * @param until null until somebody says otherwise
     * @throws dev.matazu.platform.Problem 404 unknown-item
     */
    void soldOut(StoreId store, String item, Instant until, Actor actor);

    /** @throws dev.matazu.platform.Problem 404 unknown-item */
    void backInStock(StoreId store, String item, Actor actor);

    /**
     * @param left how many can still be sold, or null to count no more
     * @param until when the count ends to hold, or null for never
     * @throws dev.matazu.platform.Problem 404 unknown-item; 422 count-out-of-range
     */
    void count(StoreId store, String item, Integer left, Instant until, Actor actor);

    /**
     * More of what is counted, or fewer.
     *
     * @throws dev.matazu.platform.Problem 404 unknown-item; 422 count-out-of-range
     */
    void add(StoreId store, String item, int portions, Actor actor);

    void pause(StoreId store, Pause pause, Actor actor);

    void resume(StoreId store, Actor actor);
}
