package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.kitchen.feed.TellScreens;
import dev.matazu.kitchen.plan.ChangeShifts;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.Stations;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** How many work at each station of a store, from which time of which weekday on. */
@Path(ShiftsPage.PATH)
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ShiftsPage {

    static final String PATH = "/office/shifts";

    private final OfficeSession session;
    private final ShiftsViews views;
    private final Stores stores;
    private final Stations stations;
    private final ChangeShifts change;
    private final TellScreens screens;
    private final Visit visit;

    ShiftsPage(
            OfficeSession session,
            ShiftsViews views,
            Stores stores,
            Stations stations,
            ChangeShifts change,
            TellScreens screens,
            Visit visit) {
        this.session = session;
        this.views = views;
        this.stores = stores;
        this.stations = stations;
        this.change = change;
        this.screens = screens;
        this.visit = visit;
    }

    static String address(StoreId store) {
        return PATH + "/" + store;
    }

    @GET
    @Path("{store}")
    @Operation(hidden = true)
    public Response shifts(StoreId store, @RestQuery String done) {
        return session.ifOpen(
                () -> page(stores.of(store), ShiftsForm.of(stations.shifts(store)), null, "yes".equals(done), 200));
    }

    @POST
    @Path("{store}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(StoreId store, MultivaluedMap<String, String> fields) {
        return session.ifOpen(() -> {
            Store known = stores.of(store);
            List<Station> all = stations.of(store);
            ShiftsForm typed = ShiftsForm.of(new Form(fields), all);
            List<Trouble.Item> wrong = typed.troubles(all, visit.words());
            if (!wrong.isEmpty()) {
                String title = visit.words().get("office.hours.wrong");
                return page(known, typed, new Trouble("error", title, "", wrong), false, 422);
            }
            change.change(store, typed.shifts(all));
            screens.stations(store);
            return Response.seeOther(URI.create(address(store) + "?done=yes")).build();
        });
    }

    private Response page(Store store, ShiftsForm typed, Trouble trouble, boolean done, int status) {
        String title = visit.words().get("office.shifts.title");
        return Response.status(status)
                .entity(Templates.shifts(
                        visit.officeFrame(title, address(store.id())),
                        views.of(store, typed, trouble, done, visit.words())))
                .build();
    }
}
