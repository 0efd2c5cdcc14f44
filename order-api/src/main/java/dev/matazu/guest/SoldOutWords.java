package dev.matazu.guest;

import dev.matazu.store.Store;
import java.time.Instant;

/** Says that something is sold out, and when it is back where that is still today. */
record SoldOutWords(Words t, Store store, Instant now) {

    /** @param until null where nobody knows */
    String tag(Instant until) {
        return t.get(until == null || backToday(until) ? "page.soldOut" : "page.soldOut.today");
    }

    /** Empty where it is not back today, or nobody knows. */
    String back(Instant until) {
        return until != null && backToday(until) ? t.get("page.soldOut.back", t.clock(until, store.zone())) : "";
    }

    String item(Instant until) {
        return t.get(until == null || backToday(until) ? "page.soldOut.item" : "page.soldOut.itemToday");
    }

    private boolean backToday(Instant until) {
        return store.time().workingDayOf(until).equals(store.time().workingDayOf(now))
                && store.closesAt(now).filter(until::isAfter).isEmpty();
    }
}
