package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.menu.Menu;
import dev.matazu.menu.Menus;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.FindElsewhere;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.ReadyTimes;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.payment.OfferMethods;
import dev.matazu.platform.Problem;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the basket's page. */
@ApplicationScoped
class BasketViews {

    private final Menus menus;
    private final QuoteBasket quote;
    private final ReadyTimes ready;
    private final OfferMethods offer;
    private final FindElsewhere elsewhere;
    private final Carried carried;
    private final Clock clock;

    BasketViews(
            Menus menus,
            QuoteBasket quote,
            ReadyTimes ready,
            OfferMethods offer,
            FindElsewhere elsewhere,
            Carried carried,
            Clock clock) {
        this.menus = menus;
        this.quote = quote;
        this.ready = ready;
        this.offer = offer;
        this.elsewhere = elsewhere;
        this.carried = carried;
        this.clock = clock;
    }

    /**
     * @param refused why an order was not taken, or null
     * @param unpaid address of an order that waits for its payment, or null
     */
    BasketView of(Store store, Baskets.Content chosen, Problem refused, Notice notice, String unpaid, Words t) {
        Menu menu = menus.of(store.id());
        BasketQuote quoted = BasketQuote.of(store, chosen, quote, ready::usual);
        Instant moment = clock.instant();
        DayWords days = new DayWords(t, store.zone(), moment);
        ReadyWords words = new ReadyWords(t, store, moment);
        RangeView now = words.of(quoted.ready(), "page.basket.ready");
        Optional<Promise> slot = quoted.slot(chosen.slot());
        Promise promise = slot.orElse(quoted.ready() instanceof ReadyTimes.Ready.At at ? at.promise() : null);
        RangeView range = slot.map(words::slot).orElse(now);
        Money total = quoted.lines().stream()
                .flatMap(line -> line.stream())
                .map(line -> line.bill().amount())
                .reduce(new Money(0, store.currency()), Money::plus);
        Problem problem = refused != null ? refused : quoted.problem();
        StockWords stock = new StockWords(store, menu, elsewhere.than(store), moment, t);
        LineTrouble wrong = new LineTrouble(problem, chosen.basket(), stock);
        Trouble trouble = chosen.basket().lines().isEmpty() ? null : trouble(problem, quoted, range, days);
        Asked asked = new Asked(store, chosen, days, t);
        List<BasketView.Option> times = asked.times(quoted);
        List<Tax> taxes = quoted.whole()
                .map(one -> one.basket().bill(chosen.dining()).taxes())
                .orElse(List.of());
        return new BasketView(
                t.name(store.name()),
                Paths.store(store.id()),
                Paths.basket(store.id()),
                Paths.live(store.id()),
                Paths.store(store.id()) + "/checkout",
                trouble,
                notice == null ? null : NoticeView.of(notice, store.id(), menu, t, carried, Paths.basket(store.id())),
                lines(store, menu, chosen, quoted, wrong, t),
                asked.dining(),
                asked.pickups(),
                store.firesOnArrival(),
                PlaceView.of(store, chosen.pickup()),
                asked.days(quoted),
                quoted.isAnotherDay(store, moment),
                times.subList(0, Math.min(Asked.AT_ONCE, times.size())),
                times.subList(Math.min(Asked.AT_ONCE, times.size()), times.size()),
                chosen.nickname(),
                asked.allergy(),
                taxes.stream().map(tax -> asked.total(tax)).toList(),
                t.money(total),
                t.get(store.paysAtCheckIn() ? "page.basket.order" : "page.basket.pay", t.money(total)),
                !store.paysAtCheckIn(),
                chosen.basket().lines().stream()
                        .mapToInt(line -> line.quantity())
                        .sum(),
                range,
                asked.terms(
                        total,
                        range,
                        promise,
                        slot.isPresent(),
                        offer.of(store, promise == null ? null : promise.from(), moment)),
                carried.write(chosen.basket()),
                total.minor(),
                UUID.randomUUID().toString(),
                taxes.stream().anyMatch(Tax::reduced),
                quoted.whole().isPresent() && range.open(),
                unpaid,
                t.get("page.basket.diningNote." + store.settings().prices()),
                t.get("page.basket.taxNote." + store.settings().prices()),
                SellerPage.address(store.id()));
    }

    private static Trouble trouble(Problem problem, BasketQuote quoted, RangeView range, DayWords days) {
        if (problem != null) {
            return Trouble.of(problem, days.t(), days::moment);
        }
        return range.open() ? null : Trouble.closed(quoted.ready(), days.t());
    }

    private static List<BasketView.Line> lines(
            Store store, Menu menu, Baskets.Content chosen, BasketQuote quoted, LineTrouble wrong, Words t) {
        List<BasketView.Line> lines = new ArrayList<>();
        for (int i = 0; i < chosen.basket().lines().size(); i++) {
            var priced = quoted.lines().get(i);
            lines.add(new BasketLineWords(store, menu, chosen, wrong, t).of(i, priced));
        }
        return lines;
    }
}
