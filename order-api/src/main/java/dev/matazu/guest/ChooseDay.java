package dev.matazu.guest;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Moves the time of a basket to another day: there to the same time of day, or the next one that is free. */
@ApplicationScoped
class ChooseDay {

    private final QuoteBasket quote;
    private final Clock clock;

    ChooseDay(QuoteBasket quote, Clock clock) {
        this.quote = quote;
        this.clock = clock;
    }

    /** As it was where the form names no other day, or one on which nothing is free. */
    Baskets.Content read(Store store, Baskets.Content chosen, Form form) {
        Baskets.Content moved = moved(store, chosen, form);
        boolean later = moved.slot() != null && !store.isSameOpening(clock.instant(), moved.slot());
        return later ? moved.with(Pickup.counter()) : moved;
    }

    private Baskets.Content moved(Store store, Baskets.Content chosen, Form form) {
        Instant now = clock.instant();
        LocalDate day = day(form.text("day"));
        Instant before = chosen.slot() == null ? now : chosen.slot();
        if (day == null || day.equals(store.dayOf(before))) {
            return chosen;
        }
        if (day.equals(store.dayOf(now))) {
            return chosen.at(null);
        }
        List<Promise> slots = slots(store, chosen, day);
        LocalTime time = store.time().local(before).toLocalTime();
        return slots.isEmpty()
                ? chosen
                : chosen.at(slots.stream()
                        .map(Promise::from)
                        .filter(slot -> !store.time().local(slot).toLocalTime().isBefore(time))
                        .findFirst()
                        .orElse(slots.get(slots.size() - 1).from()));
    }

    private List<Promise> slots(Store store, Baskets.Content chosen, LocalDate day) {
        try {
            QuoteBasket.Quoted quoted = quote.quote(store.id(), chosen.basket());
            return quote.later(store.id(), quoted.basket(), day).slots();
        } catch (Problem notPriced) {
            return List.of();
        }
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
