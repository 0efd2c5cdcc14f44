package dev.matazu.ordering.web;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.Menus;
import dev.matazu.menu.StockId;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Bill;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.ReadyTimes;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings;
import dev.matazu.store.Stores;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stores, their menus, and what a basket would cost and when it could be ready. */
@Path("/api/stores")
@Tag(name = "Stores")
public class StoresResource {

    record StoreDocument(
            String id, LocalText name, LocalText address, String zone, ReadyDocument ready, StoreSettings settings) {}

    /** @param kind AT, ONCE_THERE, FULL, PAUSED, BUSY, STOPPED, NO_DISPLAY or CLOSED */
    record ReadyDocument(String kind, ReadyTimes.Ready ready) {

        static ReadyDocument of(ReadyTimes.Ready ready) {
            return new ReadyDocument(
                    ready.getClass()
                            .getSimpleName()
                            .replaceAll("([a-z])([A-Z])", "$1_$2")
                            .toUpperCase(java.util.Locale.ROOT),
                    ready);
        }
    }

    record MenuDocument(List<Menu.Category> categories, List<ItemDocument> items) {}

    record ItemDocument(
            MenuItem item,
            boolean soldOut,

            @Schema(description = "When it is sold again; null where it is not sold out, or nobody knows")
            Instant soldOutUntil,

            @Schema(description = "How many can still be sold, where that is counted and an order could take them all")
            Integer left,

            @Schema(description = "The choices that are sold out, by option")
            Map<String, List<String>> choicesSoldOut) {

        static ItemDocument of(MenuItem item, Menu menu, int most, Instant now) {
            StockId id = StockId.item(item.id());
            OptionalInt left = menu.left(id, now);
            return new ItemDocument(
                    item,
                    menu.isSoldOut(item, now),
                    menu.stock(id).backAt(now),
                    left.isPresent() && left.getAsInt() <= most ? left.getAsInt() : null,
                    item.options().stream()
                            .filter(group -> !gone(group, menu, now).isEmpty())
                            .collect(Collectors.toMap(
                                    MenuItem.OptionGroup::id, group -> gone(group, menu, now), (a, b) -> a)));
        }

        private static List<String> gone(MenuItem.OptionGroup group, Menu menu, Instant now) {
            return group.choices().stream()
                    .filter(choice -> menu.isSoldOut(group, choice, now))
                    .map(MenuItem.Choice::id)
                    .toList();
        }
    }

    /** @param day of the store's calendar, null for today */
    record QuoteRequest(
            @NotNull List<OrdersResource.LineRequest> lines,
            Dining dining,

            @Schema(
                    description = "The day of the store whose later times are wanted, today if none",
                    examples = "2026-11-26")
            LocalDate day) {}

    record QuoteDocument(
            long total,
            String currency,
            List<Tax> taxes,
            ReadyDocument ready,

            @Schema(description = "The days for which the store takes orders now: as far as its orderAhead reaches")
            List<LocalDate> days,

            @Schema(description = "The times of that day at which this basket can be ready; order one as slot")
            List<Promise> slots) {}

    private final Stores stores;
    private final Menus menus;
    private final ReadyTimes ready;
    private final QuoteBasket quote;
    private final Clock clock;

    StoresResource(Stores stores, Menus menus, ReadyTimes ready, QuoteBasket quote, Clock clock) {
        this.stores = stores;
        this.menus = menus;
        this.ready = ready;
        this.quote = quote;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All stores, each with the time an order would be ready now")
    public List<StoreDocument> stores() {
        return stores.all().stream().map(this::document).toList();
    }

    @GET
    @Path("{store}")
    @Operation(summary = "One store")
    public StoreDocument store(StoreId store) {
        return document(stores.of(store));
    }

    @GET
    @Path("{store}/menu")
    @Operation(summary = "What it sells now")
    public MenuDocument menu(StoreId store) {
        int most = stores.of(store).settings().limits().perItem();
        Menu menu = menus.of(store);
        return new MenuDocument(
                menu.categories(),
                menu.items().stream()
                        .map(item -> ItemDocument.of(item, menu, most, clock.instant()))
                        .toList());
    }

    @POST
    @Path("{store}/quotes")
    @Operation(
            summary = "What a basket costs and when it could be ready",
            description =
                    "Promises nothing. Later times are given for one day at a time; none while the store is closed"
                            + " or paused, or where its kitchen starts at the check-in.")
    public QuoteDocument quote(StoreId store, @Valid @NotNull QuoteRequest asked) {
        QuoteBasket.Quoted quoted = quote.quote(
                store,
                new Basket(asked.lines().stream()
                        .map(OrdersResource.LineRequest::line)
                        .toList()));
        QuoteBasket.Later later = quote.later(store, quoted.basket(), asked.day());
        Bill bill = quoted.basket().bill(asked.dining() == null ? Dining.TO_GO : asked.dining());
        return new QuoteDocument(
                bill.total().minor(),
                bill.total().currency().getCurrencyCode(),
                bill.taxes(),
                ReadyDocument.of(quoted.ready()),
                later.days(),
                later.slots());
    }

    private StoreDocument document(Store store) {
        return new StoreDocument(
                store.id().value(),
                store.name(),
                store.address(),
                store.zone().getId(),
                ReadyDocument.of(ready.usual(store)),
                store.settings());
    }
}
