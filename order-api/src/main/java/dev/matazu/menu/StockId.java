package dev.matazu.menu;

/**
 * Something that can run out at a store: an item, or a choice of an option. Items that offer a choice under the same
 * ids offer the same thing: oat milk is one carton for all drinks.
 */
public record StockId(String value) implements Comparable<StockId> {

    public static StockId item(String item) {
        return new StockId(item);
    }

    public static StockId choice(String group, String choice) {
        return new StockId(group + ":" + choice);
    }

    @Override
    public int compareTo(StockId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
