package dev.matazu.ordering;

import dev.matazu.menu.Menu;
import dev.matazu.menu.Portions;
import dev.matazu.menu.StockId;
import dev.matazu.platform.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What is left while the lines of a basket take of it, one after the other. */
final class Remaining {

    private final Menu menu;
    private final Instant now;
    private Portions taken = Portions.NONE;

    Remaining(Menu menu, Instant now) {
        this.menu = menu;
        this.now = now;
    }

    /** Takes a line, and says of what there is not enough for it. */
    List<Problem.FieldError> take(String field, PricedBasket.Line line) {
        List<Problem.FieldError> wrong = new ArrayList<>();
        for (Map.Entry<StockId, Integer> one : line.portions().of().entrySet()) {
            OptionalInt left = menu.left(one.getKey(), now);
            int remains = left.orElse(Integer.MAX_VALUE) - taken.of(one.getKey());
            if (one.getValue() > remains) {
                wrong.add(tooFew(field, line, one.getKey(), Math.max(0, remains)));
            }
        }
        taken = taken.plus(line.portions());
        return wrong;
    }

    /** None is left of it, or staff said so. */
    Problem.FieldError none(String field, StockId id, String kind, Object... names) {
        Problem.FieldError error = new Problem.FieldError(field, kind, names).with("left", 0);
        Instant back = menu.stock(id).backAt(now);
        return back == null ? error : error.with("until", back);
    }

    private Problem.FieldError tooFew(String field, PricedBasket.Line line, StockId id, int remains) {
        int pieces = remains / Portions.of(line.uses()).of(id);
        String none = taken.of(id) > 0 ? "last-above" : "item-sold-out";
        String kind = pieces == 0 ? none : "too-few-left";
        return new Problem.FieldError(field, kind, menu.name(id).orElse(line.name()), pieces).with("left", pieces);
    }
}
