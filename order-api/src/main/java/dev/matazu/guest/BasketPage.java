package dev.matazu.guest;

import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The basket and the way to pay, on one page. */
@Path("/s/{store}/basket")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class BasketPage {

    private final Stores stores;
    private final Baskets baskets;
    private final BasketViews views;
    private final EditViews edits;
    private final ChooseDay day;
    private final ReadOrders orders;
    private final CurrentGuest guest;
    private final Visit visit;
    private final NoticeCookie notices;

    BasketPage(
            Stores stores,
            Baskets baskets,
            BasketViews views,
            EditViews edits,
            ChooseDay day,
            ReadOrders orders,
            CurrentGuest guest,
            Visit visit,
            NoticeCookie notices) {
        this.stores = stores;
        this.baskets = baskets;
        this.views = views;
        this.edits = edits;
        this.day = day;
        this.orders = orders;
        this.guest = guest;
        this.visit = visit;
        this.notices = notices;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance basket(StoreId store) {
        return page(stores.of(store), visit.basket(store), null);
    }

    /** Where, when and for whom; shows what it means for the price and the time. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response details(StoreId store, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        Store at = stores.of(store);
        baskets.change(store, guest.orNew(), before -> day.read(at, Details.read(before, form), form));
        return Paths.seeOther(Paths.basket(store));
    }

    /** @param refused why an order was not taken, or null */
    TemplateInstance page(Store store, Baskets.Content chosen, Problem refused) {
        Words t = visit.words();
        if (chosen.editing() != null) {
            return edited(store, chosen, refused, t);
        }
        Baskets.Content shown = refused == null ? named(chosen) : chosen;
        BasketView view = views.of(store, shown, refused, notices.take().orElse(null), unpaid(store), t);
        return Templates.basket(visit.frame(t.get("page.basket.title"), Paths.basket(store.id()), store.id()), view);
    }

    /** The lines of a paid order as they are to become. */
    private TemplateInstance edited(Store store, Baskets.Content chosen, Problem refused, Words t) {
        OrderView order = orders.ofGuest(chosen.editing(), guest.ownerOfSomething());
        Notice notice = notices.take().orElse(null);
        BasketView view = views.of(store, chosen.eaten(order.dining()), refused, notice, null, t);
        EditView edit = edits.of(order, chosen.basket(), view, t);
        return Templates.edit(visit.frame(edit.title(), Paths.basket(store.id()), store.id()), view, edit);
    }

    /** Null where guests pay at the store: it is as it should be. */
    private String unpaid(Store store) {
        if (store.paysAtCheckIn()) {
            return null;
        }
        return visit.recentOrders().stream()
                .filter(order -> order.ref().store().equals(store.id()))
                .filter(order -> order.state() == OrderState.AWAITING_PAYMENT)
                .map(order -> Paths.order(order.ref().id()))
                .findFirst()
                .orElse(null);
    }

    /** The name of the last order, where none was said yet. */
    private Baskets.Content named(Baskets.Content chosen) {
        if (chosen.nickname() != null) {
            return chosen;
        }
        String last = visit.recentOrders().stream()
                .map(OrderView::nickname)
                .findFirst()
                .orElse(null);
        return new Baskets.Content(chosen.basket(), chosen.dining(), chosen.pickup(), chosen.slot(), last, null)
                .saying(chosen.allergy());
    }
}
