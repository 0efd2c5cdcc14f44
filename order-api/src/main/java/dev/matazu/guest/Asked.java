package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.AllergyNote;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.store.Money;
import dev.matazu.store.PayMethod;
import dev.matazu.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a guest is asked, and told, before paying. */
record Asked(Store store, Baskets.Content chosen, DayWords days, Words t) {

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
        boolean anotherDay = anotherDay() && method != Pickup.Method.COUNTER;
        String hint = anotherDay ? t.get("page.pickup.anotherDay") : note;
        return new BasketView.Option(
                method.name(), t.get("page.method." + method), hint, mine && !anotherDay, notToGo || anotherDay);
    }

    /** Who sits where is said on the day. */
    private boolean anotherDay() {
        return chosen.slot() != null && !store.isSameOpening(days.now(), chosen.slot());
    }

    /** None where it can only be today. */
    List<BasketView.Option> days(BasketQuote quoted) {
        List<LocalDate> offered = quoted.later().map(QuoteBasket.Later::days).orElse(List.of());
        return offered.size() < 2
                ? List.of()
                : offered.stream()
                        .map(day -> new BasketView.Option(
                                day.toString(),
                                days.name(day),
                                null,
                                day.equals(quoted.later().get().day()),
                                false))
                        .toList();
    }

    /** As soon as possible first, today; a time that was chosen and has gone meanwhile is shown as full. */
    List<BasketView.Option> times(BasketQuote quoted) {
        QuoteBasket.Later later = quoted.later().orElse(null);
        if (later == null || later.slots().isEmpty() && later.days().size() < 2) {
            return List.of();
        }
        boolean today = later.day().equals(store.dayOf(days.now()));
        boolean offered = quoted.slot(chosen.slot()).isPresent();
        List<BasketView.Option> times = new ArrayList<>();
        if (today) {
            times.add(new BasketView.Option("ASAP", t.get("page.basket.asap"), null, !offered, false));
        }
        if (chosen.slot() != null && !offered) {
            times.add(new BasketView.Option(
                    "", t.clock(chosen.slot(), store.zone()), t.get("page.basket.slotFull"), !today, true));
        }
        later.slots()
                .forEach(slot -> times.add(new BasketView.Option(
                        slot.from().toString(),
                        t.range(slot, store.zone()),
                        null,
                        slot.from().equals(chosen.slot()),
                        false)));
        return times;
    }

    /** A store that does not read it says so before anybody pays. */
    BasketView.AllergyView allergy() {
        boolean taken = store.settings().takesAllergies();
        return new BasketView.AllergyView(
                taken,
                t.get(taken ? "page.allergy.note" : "page.allergy.notTaken"),
                chosen.allergy() == null ? "" : chosen.allergy(),
                AllergyNote.LONGEST);
    }

    BasketView.Total total(Tax tax) {
        return new BasketView.Total(
                t.get(tax.reduced() ? "page.basket.reduced" : "page.basket.standard", tax.percent()),
                t.money(new Money(tax.amount(), store.currency())),
                t.get("page.basket.tax", t.money(new Money(tax.tax(), store.currency()))));
    }

    /**
     * @param promise when it can be ready, or null where that is not known before the guest comes
     * @param slot whether a later time was chosen
     * @param offered with what it can be paid
     */
    List<BasketView.Term> terms(Money total, RangeView range, Promise promise, boolean slot, List<PayMethod> offered) {
        PayWords pay = new PayWords(store, offered, t);
        String time = promise == null ? range.shortText() : days.named(promise);
        String when = t.get("page.terms.when." + pay.trigger(), time, t.name(store.name()));
        String cancel = t.get("page.terms.cancel." + (slot ? "later" : pay.trigger()));
        List<BasketView.Term> terms = List.of(
                new BasketView.Term(t.get("page.terms.pay"), pay.terms(t.money(total), anotherDay())),
                new BasketView.Term(t.get("page.terms.when"), when),
                new BasketView.Term(t.get("page.terms.cancel"), cancel));
        return range.open() ? terms : List.of(terms.get(0), terms.get(2));
    }
}
