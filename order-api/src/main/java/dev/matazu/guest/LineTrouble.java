package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.StockId;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Elsewhere;
import dev.matazu.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is wrong with each line of a basket, and what a guest can do about it. */
record LineTrouble(Problem problem, Basket basket, StockWords stock) {

    /** One sentence each. */
    List<String> wrong(int index) {
        Words t = stock.t();
        return errors(index).stream()
                .map(error -> t.get("problem." + error.kind() + ".detail", error.arguments()))
                .distinct()
                .toList();
    }

    /** How many could be had, where that is fewer than are wanted and more than none; else null. */
    Integer take(int index) {
        return errors(index).stream()
                .map(error -> (Integer) error.members().get("left"))
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .filter(left -> left > 0)
                .orElse(null);
    }

    List<BasketView.Link> elsewhere(int index) {
        boolean gone = errors(index).stream().anyMatch(error -> error.members().containsKey("left"));
        Basket.Line line = basket.lines().get(index);
        return !gone
                ? List.of()
                : elsewhere().with(line).stream()
                        .map(store -> new BasketView.Link(stock.has(store), Paths.item(store.id(), line.item())))
                        .toList();
    }

    /** Under which ids a line can run out. */
    List<StockId> ids(int index) {
        Menu menu = stock.menu();
        Basket.Line line = basket.lines().get(index);
        List<StockId> ids = new ArrayList<>(List.of(StockId.item(line.item())));
        menu.item(line.item()).ifPresent(item -> {
            for (MenuItem.OptionGroup group : item.options()) {
                Chosen.of(group, line).forEach(choice -> ids.add(StockId.choice(group.id(), choice.id())));
            }
            item.parts().forEach(part -> ids.add(StockId.item(Chosen.of(part, line))));
        });
        return ids;
    }

    private Elsewhere elsewhere() {
        return stock.elsewhere();
    }

    private List<Problem.FieldError> errors(int index) {
        String field = "lines[" + index + "]";
        return problem == null
                ? List.of()
                : problem.errors().stream()
                        .filter(error -> error.field().startsWith(field))
                        .toList();
    }
}
