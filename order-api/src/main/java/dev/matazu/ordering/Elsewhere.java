package dev.matazu.ordering;

import dev.matazu.menu.Menu;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The other stores of a brand that take orders at this moment, and what they have; read only if somebody asks. */
public final class Elsewhere {

    record Shelf(Store store, Menu menu) {}

    private final Supplier<List<Shelf>> find;
    private final Instant now;
    private List<Shelf> shelves;

    Elsewhere(Supplier<List<Shelf>> find, Instant now) {
        this.find = find;
        this.now = now;
    }

    /** Those that sell this item, however it is chosen. */
    public List<Store> with(String item) {
        return that(shelf -> shelf.menu()
                .item(item)
                .filter(found -> !shelf.menu().isSoldOut(found, now))
                .isPresent());
    }

    /** Those that sell this line of a basket as it is. */
    public List<Store> with(Basket.Line line) {
        return that(shelf -> {
            try {
                PriceBasket.price(shelf.store(), shelf.menu(), new Basket(List.of(line)), now);
                return true;
            } catch (Problem notThere) {
                return false;
            }
        });
    }

    private synchronized List<Store> that(Predicate<Shelf> has) {
        shelves = shelves == null ? find.get() : shelves;
        return shelves.stream().filter(has).map(Shelf::store).toList();
    }
}
