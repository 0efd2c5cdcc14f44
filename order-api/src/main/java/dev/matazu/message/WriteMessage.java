package dev.matazu.message;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadStop;
import dev.matazu.platform.Texts;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Puts what is to be said into the guest's language, with times as the store's clock shows them. */
@ApplicationScoped
class WriteMessage {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Stores stores;
    private final ReadStop stops;
    private final Clock clock;

    WriteMessage(Texts texts, Stores stores, ReadStop stops, Clock clock) {
        this.texts = texts;
        this.stores = stores;
        this.stops = stops;
        this.clock = clock;
    }

    Written write(Say say, OrderView order, Contact contact) {
        Locale language = contact.language();
        Store store = stores.of(order.ref().store());
        String title = switch (say.what()) {
            case NEW_TIME -> texts.get(language, "tell.NEW_TIME", range(order.promise(), store, language));
            case READY, AGAIN, NOT_YET, RUNS, ENDED -> texts.get(language, "tell." + say.what(), order.number());
            case STOPPED -> texts.get(language, "tell.STOPPED", store.name());
        };
        return new Written(
                language,
                title,
                text(say, order, store, language),
                List.of(
                        texts.get(language, "tell.order", order.number(), order.nickname(), store.name()),
                        texts.get(language, "tell.why")),
                texts.get(language, "tell.open"),
                contact.page());
    }

    private String text(Say say, OrderView order, Store store, Locale language) {
        return switch (say.what()) {
            case READY ->
                texts.get(
                        language,
                        "tell.READY." + order.pickup().method(),
                        store.name(),
                        place(order.pickup(), language));
            case NEW_TIME ->
                texts.get(
                        language,
                        "tell.NEW_TIME.text",
                        order.number(),
                        store.name(),
                        range(say.before(), store, language));
            case STOPPED -> stopped(order, language);
            case RUNS -> runs(order, store, language);
            case ENDED -> texts.get(language, "tell.ENDED.text", store.name(), reason(order, language));
            case AGAIN, NOT_YET -> texts.get(language, "tell." + say.what() + ".text", store.name());
        };
    }

    private String stopped(OrderView order, Locale language) {
        String reason = stops.of(order)
                .map(waiting ->
                        texts.get(language, "page.stop.reason." + waiting.stop().reason()))
                .orElse("");
        return texts.get(language, "tell.STOPPED.text", order.number(), reason);
    }

    private String runs(OrderView order, Store store, Locale language) {
        return order.promise() == null
                ? texts.get(language, "tell.RUNS.text.arrival", store.name())
                : texts.get(language, "tell.RUNS.text", store.name(), range(order.promise(), store, language));
    }

    private String reason(OrderView order, Locale language) {
        String key = "page.reason." + order.endReason();
        return texts.has(key) ? texts.get(language, key) : "";
    }

    private String place(Pickup pickup, Locale language) {
        return pickup.place() == null
                ? texts.get(language, "page.method." + pickup.method())
                : texts.get(language, "page.place." + pickup.method(), pickup.place());
    }

    private String range(Promise promise, Store store, Locale language) {
        String from = CLOCK.withZone(store.zone()).format(promise.from());
        String to = CLOCK.withZone(store.zone()).format(promise.to());
        String day = day(promise.from(), store, language);
        return day + (from.equals(to) ? from : from + texts.get(language, "page.to") + to);
    }

    private String day(Instant time, Store store, Locale language) {
        LocalDate day = store.dayOf(time);
        return day.equals(store.dayOf(clock.instant()))
                ? ""
                : DateTimeFormatter.ofPattern(texts.get(language, "page.day.pattern"), language)
                                .format(day)
                        + " ";
    }
}
