package dev.matazu.guest;

import dev.matazu.ordering.Basket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes the lines of a basket. An index that is not there changes nothing. */
record Lines(List<Basket.Line> all) {

    static Lines of(Basket basket) {
        return new Lines(basket.lines());
    }

    Basket basket() {
        return new Basket(all);
    }

    /** Added to an equal line where there is one, up to the store's limit for one item. */
    Lines plus(Basket.Line line, int most) {
        int same = like(line);
        return same < 0
                ? edited(lines -> lines.add(line))
                : quantity(same, Math.min(most, all.get(same).quantity() + line.quantity()));
    }

    Lines minus(Basket.Line line) {
        int same = like(line);
        return same < 0 ? this : quantity(same, all.get(same).quantity() - line.quantity());
    }

    /** None of it removes the line. */
    Lines quantity(int index, int pieces) {
        if (!has(index)) {
            return this;
        }
        return edited(lines -> {
            if (pieces < 1) {
                lines.remove(index);
            } else {
                lines.set(index, of(lines.get(index), pieces));
            }
        });
    }

    Lines replace(int index, Basket.Line by) {
        return has(index) ? edited(lines -> lines.set(index, by)) : edited(lines -> lines.add(by));
    }

    Lines insert(int index, Basket.Line line) {
        return edited(lines -> lines.add(Math.max(0, Math.min(index, lines.size())), line));
    }

    boolean has(int index) {
        return index >= 0 && index < all.size();
    }

    private int like(Basket.Line line) {
        for (int i = 0; i < all.size(); i++) {
            if (of(all.get(i), 1).equals(of(line, 1))) {
                return i;
            }
        }
        return -1;
    }

    private Lines edited(Consumer<List<Basket.Line>> edit) {
        List<Basket.Line> lines = new ArrayList<>(all);
        edit.accept(lines);
        return new Lines(List.copyOf(lines));
    }

    private static Basket.Line of(Basket.Line line, int pieces) {
        return new Basket.Line(line.item(), pieces, line.choices(), line.parts(), line.forWhom());
    }
}
