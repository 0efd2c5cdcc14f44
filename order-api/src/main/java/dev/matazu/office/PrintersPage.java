package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.kitchen.print.ChangePrinters;
import dev.matazu.kitchen.print.PrinterSetup;
import dev.matazu.kitchen.print.QueuePrints;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** A store's printers: added, tried, changed and removed here, with what they printed last. */
@Path(PrintersPage.PATH)
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PrintersPage {

    static final String PATH = "/office/printers";

    private final OfficeSession session;
    private final PrintersViews views;
    private final Stores stores;
    private final Stations stations;
    private final ChangePrinters change;
    private final QueuePrints prints;
    private final Visit visit;

    PrintersPage(
            OfficeSession session,
            PrintersViews views,
            Stores stores,
            Stations stations,
            ChangePrinters change,
            QueuePrints prints,
            Visit visit) {
        this.session = session;
        this.views = views;
        this.stores = stores;
        this.stations = stations;
        this.change = change;
        this.prints = prints;
        this.visit = visit;
    }

    static String address(StoreId store) {
        return PATH + "/" + store;
    }

    @GET
    @Operation(hidden = true)
    public Response first() {
        return session.toFirst(stores, store -> address(store.id()));
    }

    @GET
    @Path("{store}")
    @Operation(hidden = true)
    public Response printers(StoreId store, @RestQuery String done) {
        return session.ifOpen(
                () -> page(stores.of(store), PrinterForm.empty(visit.words().language()), null, done, 200));
    }

    @POST
    @Path("{store}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(StoreId store, MultivaluedMap<String, String> fields) {
        return typed(store, PrinterForm.NEW, fields, "added", setup -> change.add(store, setup));
    }

    @POST
    @Path("{store}/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(StoreId store, UUID id, MultivaluedMap<String, String> fields) {
        return typed(store, id.toString(), fields, "changed", setup -> change.change(store, id, setup));
    }

    @POST
    @Path("{store}/{id}/test")
    @Operation(hidden = true)
    public Response test(StoreId store, UUID id) {
        return session.ifOpen(() -> {
            prints.test(stores.of(store).id(), id, OfficeSession.WHO);
            return back(store, "test");
        });
    }

    @POST
    @Path("{store}/{id}/remove")
    @Operation(hidden = true)
    public Response remove(StoreId store, UUID id) {
        return session.ifOpen(() -> {
            change.remove(stores.of(store).id(), id);
            return back(store, "removed");
        });
    }

    private Response typed(
            StoreId store, String of, MultivaluedMap<String, String> fields, String done, Consumer<PrinterSetup> save) {
        return session.ifOpen(() -> {
            Store known = stores.of(store);
            PrinterForm typed = PrinterForm.of(of, new Form(fields));
            Set<String> codes = stations.of(store).stream()
                    .map(Station::code)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            List<Trouble.Item> wrong = typed.troubles(codes, visit.words());
            if (!wrong.isEmpty()) {
                String title = visit.words().get("office.printers.wrong");
                return page(known, typed, new Trouble("error", title, "", wrong), null, 422);
            }
            save.accept(typed.setup());
            return back(store, done);
        });
    }

    private static Response back(StoreId store, String done) {
        return Response.seeOther(URI.create(address(store) + "?done=" + done)).build();
    }

    private Response page(Store store, PrinterForm typed, Trouble trouble, String done, int status) {
        String title = visit.words().get("office.printers.title");
        return Response.status(status)
                .entity(Templates.printers(
                        visit.officeFrame(title, address(store.id())),
                        views.of(store, typed, trouble, done, visit.words())))
                .build();
    }
}
