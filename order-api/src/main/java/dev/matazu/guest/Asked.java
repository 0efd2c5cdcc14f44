package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.store.Money;
import dev.matazu.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a guest is asked, and told, before paying. */
record Asked(Store store, Baskets.Content chosen, Words t) {

    /** How many times are offered before "later". */
    static final int AT_ONCE = 7;

    List<BasketView.Option> dining() {
        return Arrays.asList(Dining.TO_GO, Dining.EAT_IN).stream()
                .map(one -> new BasketView.Option(
                        one.name(), t.get("page.dining." + one), null, one == chosen.dining(), false))
                .toList();
    }

    /** None where the guest says it at the check-in, or where there is nothing to choose. */
    List<BasketView.Option> pickups() {
        List<Pickup.Method> methods = store.settings().pickupMethods();
        if (store.firesOnArrival() || methods.size() < 2) {
            return List.of();
        }
        return methods.stream().map(this::pickup).toList();
    }

    private BasketView.Option pickup(Pickup.Method method) {
        boolean mine = chosen.pickup().method() == method;
        boolean notToGo = Details.onlyEatIn(method, chosen.dining());
        boolean seated = mine && chosen.pickup().place() != null;
        String note = seated
                ? t.get("page.receive." + method)
                : t.get("page.pickup." + method + "."
                        + (method == Pickup.Method.TABLE
                                ? store.settings().tableMode()
                                : store.settings().proof()));
        return new BasketView.Option(method.name(), t.get("page.method." + method), note, mine, notToGo);
    }

    /** As soon as possible first; a time that was chosen and has gone meanwhile is shown as full. */
    List<BasketView.Option> times(BasketQuote quoted) {
        List<Promise> slots = quoted.whole().map(QuoteBasket.Quoted::slots).orElse(List.of());
        if (slots.isEmpty()) {
            return List.of();
        }
        boolean offered = slots.stream().anyMatch(slot -> slot.from().equals(chosen.slot()));
        List<BasketView.Option> times = new ArrayList<>();
        times.add(new BasketView.Option("ASAP", t.get("page.basket.asap"), null, !offered, false));
        if (chosen.slot() != null && !offered) {
            times.add(new BasketView.Option(
                    "", t.clock(chosen.slot(), store.zone()), t.get("page.basket.slotFull"), false, true));
        }
        slots.forEach(slot -> times.add(new BasketView.Option(
                slot.from().toString(),
                t.range(slot, store.zone()),
                null,
                slot.from().equals(chosen.slot()),
                false)));
        return times;
    }

    BasketView.Total total(Tax tax) {
        return new BasketView.Total(
                t.get(tax.reduced() ? "page.basket.reduced" : "page.basket.standard", tax.percent()),
                t.money(new Money(tax.amount(), store.currency())),
                t.get("page.basket.tax", t.money(new Money(tax.tax(), store.currency()))));
    }

    /** @param slot whether a later time was chosen */
    List<BasketView.Term> terms(Money total, RangeView range, boolean slot) {
        PayWords pay = new PayWords(store, t);
        String when = t.get("page.terms.when." + pay.trigger(), range.shortText(), t.name(store.name()));
        String cancel = t.get("page.terms.cancel." + (slot ? "later" : pay.trigger()));
        List<BasketView.Term> terms = List.of(
                new BasketView.Term(t.get("page.terms.pay"), pay.terms(t.money(total))),
                new BasketView.Term(t.get("page.terms.when"), when),
                new BasketView.Term(t.get("page.terms.cancel"), cancel));
        return range.open() ? terms : List.of(terms.get(0), terms.get(2));
    }
}
