package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.IdempotencyKey;
import dev.matazu.ordering.NewOrder;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.PlaceOrder;
import dev.matazu.ordering.QuoteBasket;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Orders exactly what the basket's page showed, and leads to the page on which it is paid. */
@Path("/s/{store}/checkout")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CheckoutPage {

    private final Stores stores;
    private final Baskets baskets;
    private final QuoteBasket quote;
    private final PlaceOrder place;
    private final Pay pay;
    private final BasketPage page;
    private final CurrentGuest guest;
    private final Visit visit;
    private final Carried carried;
    private final ChooseDay day;

    CheckoutPage(
            Stores stores,
            Baskets baskets,
            QuoteBasket quote,
            PlaceOrder place,
            Pay pay,
            BasketPage page,
            CurrentGuest guest,
            Visit visit,
            Carried carried,
            ChooseDay day) {
        this.stores = stores;
        this.baskets = baskets;
        this.quote = quote;
        this.place = place;
        this.pay = pay;
        this.page = page;
        this.guest = guest;
        this.visit = visit;
        this.carried = carried;
        this.day = day;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response order(StoreId store, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        Guest who = guest.orNew();
        Basket seen = carried.read(form.text("basket"), Basket.class);
        IdempotencyKey key = new IdempotencyKey(form.text("key"));
        Store at = stores.of(store);
        Baskets.Content wanted = baskets.change(store, who, before -> day.read(at, Details.read(before, form), form));
        OrderView order;
        try {
            sameDay(wanted, form);
            samePrice(store, seen, wanted.dining(), form.text("total"));
            order = place.place(
                    new NewOrder(
                            store,
                            who,
                            seen,
                            wanted.dining(),
                            wanted.pickup(),
                            wanted.slot(),
                            wanted.nickname(),
                            form.has("allergy") || at.settings().takesAllergies() ? wanted.allergy() : null,
                            visit.words().language()),
                    key);
        } catch (Problem refused) {
            return Response.status(refused.status())
                    .entity(page.page(at, wanted, refused))
                    .build();
        }
        baskets.change(store, who, before -> emptied(before, seen));
        return order.state() == OrderState.AWAITING_PAYMENT && !at.paysAtCheckIn()
                ? pay.at(order.ref())
                : Paths.seeOther(Paths.order(order.ref().id()));
    }

    /** Nobody pays another price than the one they saw. */
    private void samePrice(StoreId store, Basket seen, Dining dining, String total) {
        long now = quote.quote(store, seen).basket().bill(dining).total().minor();
        if (!String.valueOf(now).equals(total)) {
            throw Problem.conflict("price-changed");
        }
    }

    /** Nobody orders for a time that they have not seen: another day shows its times first. */
    private static void sameDay(Baskets.Content wanted, Form form) {
        Instant seen = Details.slot(form.text("time"));
        if (form.has("day") && !Objects.equals(seen, wanted.slot())) {
            throw Problem.conflict("day-changed");
        }
    }

    /** What was put in meanwhile stays. */
    private static Baskets.Content emptied(Baskets.Content before, Basket ordered) {
        Basket left = before.basket().equals(ordered) ? Baskets.Content.empty().basket() : before.basket();
        return new Baskets.Content(left, before.dining(), before.pickup(), null, before.nickname(), null);
    }
}
