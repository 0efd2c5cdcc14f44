package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.Bill;
import dev.matazu.ordering.PricedBasket;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.ReadyTimes;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A basket's prices, as far as it can be priced: one sold-out line must not hide the others.
 *
 * @param whole empty where something is wrong with it
 * @param later the times of the day that is shown
 * @param lines one for each line of the basket; empty where nothing can be said of that line
 * @param problem what is wrong with it, or null
 */
record BasketQuote(
        Optional<QuoteBasket.Quoted> whole,
        Optional<QuoteBasket.Later> later,
        List<Optional<Line>> lines,
        ReadyTimes.Ready ready,
        Problem problem) {

    /** A line and its share of what the basket costs. */
    record Line(PricedBasket.Line line, Bill.Item bill) {}

    static BasketQuote of(
            Store store, Baskets.Content chosen, QuoteBasket quote, Function<Store, ReadyTimes.Ready> usual) {
        try {
            QuoteBasket.Quoted quoted = quote.quote(store.id(), chosen.basket(), chosen.editing());
            LocalDate day = chosen.slot() == null ? null : store.dayOf(chosen.slot());
            return new BasketQuote(
                    Optional.of(quoted),
                    Optional.of(quote.later(store.id(), quoted.basket(), day)),
                    lines(quoted.basket(), chosen.dining()),
                    quoted.ready(),
                    null);
        } catch (Problem problem) {
            List<Optional<Line>> lines = chosen.basket().lines().stream()
                    .map(line -> alone(store.id(), line, chosen, quote))
                    .toList();
            return new BasketQuote(Optional.empty(), Optional.empty(), lines, usual.apply(store), problem);
        }
    }

    /** The later time that was chosen, while it still fits. */
    Optional<Promise> slot(Instant chosen) {
        return later.stream()
                .flatMap(times -> times.slots().stream())
                .filter(slot -> slot.from().equals(chosen))
                .findFirst();
    }

    boolean isAnotherDay(Store store, Instant now) {
        return later.filter(times -> !times.day().equals(store.dayOf(now))).isPresent();
    }

    private static List<Optional<Line>> lines(PricedBasket basket, Dining dining) {
        Bill bill = basket.bill(dining);
        return IntStream.range(0, basket.lines().size())
                .mapToObj(i ->
                        Optional.of(new Line(basket.lines().get(i), bill.items().get(i))))
                .toList();
    }

    private static Optional<Line> alone(StoreId store, Basket.Line line, Baskets.Content chosen, QuoteBasket quote) {
        try {
            return lines(
                            quote.quote(store, new Basket(List.of(line)), chosen.editing())
                                    .basket(),
                            chosen.dining())
                    .get(0);
        } catch (Problem wrong) {
            return Optional.empty();
        }
    }
}
