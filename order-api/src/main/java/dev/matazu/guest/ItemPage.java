package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.menu.Menus;
import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** One item: what can be chosen, what that costs and contains, when it would be ready. */
@Path("/s/{store}/items/{item}")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ItemPage {

    private final Stores stores;
    private final Menus menus;
    private final ItemViews views;
    private final Visit visit;

    ItemPage(Stores stores, Menus menus, ItemViews views, Visit visit) {
        this.stores = stores;
        this.menus = menus;
        this.views = views;
        this.visit = visit;
    }

    /** With the choices that the address names, else as it lies in the basket, else as it comes. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance item(StoreId store, String item, @RestQuery Integer line, @Context UriInfo uri) {
        Store at = stores.of(store);
        Menu menu = menus.of(store);
        MenuItem found = menu.item(item).orElseThrow(() -> Problem.notFound("unknown-item", item));
        Baskets.Content basket = visit.basket(store);
        Lines lines = Lines.of(basket.basket());
        Integer index =
                line != null && lines.has(line) && lines.all().get(line).item().equals(item) ? line : null;
        Form form = new Form(uri.getQueryParameters());
        Basket.Line chosen = form.has("quantity")
                ? LineForm.read(found, form, at.settings().limits().perItem())
                : index != null ? lines.all().get(index) : Chosen.asItComes(found);
        ItemView view = views.of(at, menu, found, chosen, index, basket, visit.words());
        return Templates.item(visit.frame(view.name(), view.address(), store), view);
    }
}
