package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.menu.Menu;
import dev.matazu.menu.Menus;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a store sells now; the code on a table leads here too. */
@Path("/s/{store}")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MenuPage {

    private final Stores stores;
    private final Menus menus;
    private final Baskets baskets;
    private final MenuViews views;
    private final CurrentGuest guest;
    private final Visit visit;
    private final NoticeCookie notices;
    private final Carried carried;

    MenuPage(
            Stores stores,
            Menus menus,
            Baskets baskets,
            MenuViews views,
            CurrentGuest guest,
            Visit visit,
            NoticeCookie notices,
            Carried carried) {
        this.stores = stores;
        this.menus = menus;
        this.baskets = baskets;
        this.views = views;
        this.guest = guest;
        this.visit = visit;
        this.notices = notices;
        this.carried = carried;
    }

    @GET
    @Operation(hidden = true)
    public Response menu(@RestPath("store") StoreId id, @RestQuery String table) {
        Store store = stores.of(id);
        if (table != null) {
            return sitAt(store, table);
        }
        Menu menu = menus.of(id);
        Words t = visit.words();
        NoticeView notice = notices.take()
                .map(taken -> NoticeView.of(taken, id, menu, t, carried, Paths.store(id)))
                .orElse(null);
        MenuView view = views.of(store, menu, visit.basket(id), notice, t);
        return Response.ok(Templates.menu(visit.frame(view.store().name(), Paths.store(id), id), view))
                .build();
    }

    /** The guest sits at this table; a number that the store does not have is ignored. */
    private Response sitAt(Store store, String table) {
        boolean offered = store.settings().pickupMethods().contains(Pickup.Method.TABLE)
                && store.settings().tables().contains(table);
        if (offered) {
            baskets.change(
                    store.id(),
                    guest.orNew(),
                    content -> new Baskets.Content(
                            content.basket(),
                            Dining.EAT_IN,
                            new Pickup(Pickup.Method.TABLE, table),
                            content.slot(),
                            content.nickname(),
                            content.editing(),
                            content.allergy()));
        }
        return Paths.seeOther(Paths.store(store.id()));
    }
}
