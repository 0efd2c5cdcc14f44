package dev.matazu.guest;

import dev.matazu.ordering.Bill;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.QuoteMove;
import dev.matazu.ordering.ReadyTimes;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes the page on which an order is moved to another store. */
@ApplicationScoped
class MoveViews {

    private final QuoteMove quote;
    private final ReadyTimes ready;
    private final Stores stores;
    private final Clock clock;

    MoveViews(QuoteMove quote, ReadyTimes ready, Stores stores, Clock clock) {
        this.quote = quote;
        this.ready = ready;
        this.stores = stores;
        this.clock = clock;
    }

    /** @param refused why it was not moved, or null */
    MoveView of(OrderView order, Store to, Problem refused, Words t) {
        Problem against = refused;
        Optional<QuoteMove.Quoted> quoted = Optional.empty();
        try {
            quoted = Optional.of(quote.quote(order, to.id()));
        } catch (Problem no) {
            against = against == null ? no : against;
        }
        RangeView range = new ReadyWords(t, to, clock.instant())
                .of(quoted.map(QuoteMove.Quoted::ready).orElseGet(() -> ready.usual(to)), "page.basket.ready");
        Trouble trouble = against == null ? null : Trouble.of(against, t, time -> t.clock(time, to.zone()));
        Store from = stores.of(order.ref().store());
        String path = Paths.order(order.ref().id());
        String total = quoted.map(one -> t.money(one.bill().total())).orElse(null);
        return new MoveView(
                t.get("page.moveTo.title", t.name(to.name())),
                path,
                address(order, to),
                t.name(from.name()),
                t.name(to.name()),
                t.name(to.address()),
                range,
                trouble,
                lines(order, quoted.map(QuoteMove.Quoted::bill), t),
                t.money(order.total()),
                total,
                quoted.map(one -> one.bill().total().minor()).orElse(0L),
                List.of(
                        t.get("page.moveTo.terms.pay", t.name(to.name())),
                        t.get("page.moveTo.terms.back", order.number(), t.name(from.name()), t.money(order.total())),
                        t.get("page.moveTo.terms.else")),
                UUID.randomUUID().toString());
    }

    /** The store as one of those to choose from. */
    MoveView.Target target(OrderView order, Store to, Words t) {
        String name = t.name(to.name());
        String address = t.name(to.address());
        try {
            QuoteMove.Quoted quoted = quote.quote(order, to.id());
            RangeView range = new ReadyWords(t, to, clock.instant()).of(quoted.ready(), "page.basket.ready");
            String total = t.money(quoted.bill().total());
            return range.open()
                    ? new MoveView.Target(address(order, to), name, address, List.of(), range, total)
                    : new MoveView.Target(
                            null, name, address, List.of(range.label() + " " + range.shortText()), null, null);
        } catch (Problem against) {
            Trouble trouble = Trouble.of(against, t, time -> t.clock(time, to.zone()));
            List<String> why = trouble.items().isEmpty()
                    ? List.of(trouble.title())
                    : trouble.items().stream().map(Trouble.Item::text).toList();
            return new MoveView.Target(null, name, address, why, null, null);
        }
    }

    private static String address(OrderView order, Store to) {
        return Paths.order(order.ref().id()) + "/to/" + to.id();
    }

    private static List<StatusView.Line> lines(OrderView order, Optional<Bill> bill, Words t) {
        return IntStream.range(0, order.lines().size())
                .mapToObj(i -> {
                    OrderView.Line line = order.lines().get(i);
                    String price = bill.map(one -> t.money(one.items().get(i).amount()))
                            .orElse("–");
                    return new StatusView.Line(
                            line.quantity(), t.name(line.name()), t.names(line.details()), price, false, null);
                })
                .toList();
    }
}
