package dev.matazu.guest;

import dev.matazu.menu.MenuItem;
import dev.matazu.menu.Menus;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Puts things into a basket, changes them, takes them out, and takes that back. */
@Path("/s/{store}/basket")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ForBrowsers
@Blocking
public class BasketLines {

    private final Stores stores;
    private final Menus menus;
    private final Baskets baskets;
    private final CurrentGuest guest;
    private final NoticeCookie notices;
    private final Carried carried;

    BasketLines(
            Stores stores, Menus menus, Baskets baskets, CurrentGuest guest, NoticeCookie notices, Carried carried) {
        this.stores = stores;
        this.menus = menus;
        this.baskets = baskets;
        this.guest = guest;
        this.notices = notices;
        this.carried = carried;
    }

    @POST
    @Path("lines")
    @Operation(hidden = true)
    public Response add(StoreId store, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        int most = most(store);
        var line = LineForm.read(item(store, form), form, most);
        change(store, lines -> lines.plus(line, most));
        notices.show(new Notice(Notice.Kind.ADDED, 0, line));
        return Paths.seeOther(Paths.store(store));
    }

    /** Another choice where the form names an item, else only another quantity. */
    @POST
    @Path("lines/{index}")
    @Operation(hidden = true)
    public Response change(StoreId store, int index, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        int most = most(store);
        change(store, lines -> {
            if (!lines.has(index)) {
                return lines;
            }
            var before = lines.all().get(index);
            if (form.has("item")) {
                notices.show(new Notice(Notice.Kind.CHANGED, index, before));
                return lines.replace(index, LineForm.read(item(store, form), form, most));
            }
            int pieces = Math.min(most, form.number("quantity", before.quantity()));
            if (pieces < 1) {
                notices.show(new Notice(Notice.Kind.REMOVED, index, before));
            }
            return lines.quantity(index, pieces);
        });
        return Paths.seeOther(Paths.basket(store));
    }

    @POST
    @Path("undo")
    @Operation(hidden = true)
    public Response undo(StoreId store, MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        Notice notice = carried.read(form.text("notice"), Notice.class);
        change(store, notice::undo);
        boolean toMenu = Paths.store(store).equals(form.text("back"));
        return Paths.seeOther(toMenu ? Paths.store(store) : Paths.basket(store));
    }

    private void change(StoreId store, UnaryOperator<Lines> change) {
        baskets.change(
                store,
                guest.orNew(),
                content -> content.with(change.apply(Lines.of(content.basket())).basket()));
    }

    private int most(StoreId store) {
        return stores.of(store).settings().limits().perItem();
    }

    private MenuItem item(StoreId store, Form form) {
        String item = form.text("item");
        return menus.of(store).item(item == null ? "" : item).orElseThrow(() -> Problem.notFound("unknown-item", item));
    }
}
