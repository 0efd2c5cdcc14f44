package dev.matazu.guest;

import dev.matazu.store.Store;
import java.time.Instant;
import java.time.LocalDate;

/** Says that something is sold out, and when it is back where that is still today. */
record SoldOutWords(Words t, Store store, Instant now) {

    /** The hour at which the kitchen's day begins: what is gone for the rest of a day is back then. */
    private static final int DAY_BEGINS = 4;

    /** @param until null where it is a set that nothing can fill any more */
    String tag(Instant until) {
        return t.get(until == null || backToday(until) ? "page.soldOut" : "page.soldOut.today");
    }

    /** Empty where it is not back today. */
    String back(Instant until) {
        if (until == null) {
            return t.get("page.soldOut.part");
        }
        return backToday(until) ? t.get("page.soldOut.back", t.clock(until, store.zone())) : "";
    }

    String item(Instant until) {
        return t.get(until == null || backToday(until) ? "page.soldOut.item" : "page.soldOut.itemToday");
    }

    private boolean backToday(Instant until) {
        return day(until).equals(day(now))
                && store.closesAt(now).filter(until::isAfter).isEmpty();
    }

    private LocalDate day(Instant time) {
        return time.atZone(store.zone()).minusHours(DAY_BEGINS).toLocalDate();
    }
}
