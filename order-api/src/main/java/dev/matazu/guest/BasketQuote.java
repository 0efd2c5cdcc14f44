package dev.matazu.guest;

import dev.matazu.ordering.Basket;
import dev.matazu.ordering.PricedBasket;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.ReadyTimes;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A basket's prices, as far as it can be priced: one sold-out line must not hide the others.
 *
 * @param whole empty where something is wrong with it
 * @param lines one for each line of the basket; empty where nothing can be said of that line
 * @param problem what is wrong with it, or null
 */
record BasketQuote(
        Optional<QuoteBasket.Quoted> whole,
        List<Optional<PricedBasket.Line>> lines,
        ReadyTimes.Ready ready,
        Problem problem) {

    static BasketQuote of(Store store, Basket basket, QuoteBasket quote, Function<Store, ReadyTimes.Ready> usual) {
        try {
            QuoteBasket.Quoted quoted = quote.quote(store.id(), basket);
            return new BasketQuote(
                    Optional.of(quoted),
                    quoted.basket().lines().stream().map(Optional::of).toList(),
                    quoted.ready(),
                    null);
        } catch (Problem problem) {
            List<Optional<PricedBasket.Line>> lines = basket.lines().stream()
                    .map(line -> alone(store.id(), line, quote))
                    .toList();
            return new BasketQuote(Optional.empty(), lines, usual.apply(store), problem);
        }
    }

    private static Optional<PricedBasket.Line> alone(StoreId store, Basket.Line line, QuoteBasket quote) {
        try {
            return Optional.of(quote.quote(store, new Basket(List.of(line)))
                    .basket()
                    .lines()
                    .get(0));
        } catch (Problem wrong) {
            return Optional.empty();
        }
    }
}
