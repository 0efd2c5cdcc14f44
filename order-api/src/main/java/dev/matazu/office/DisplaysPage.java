package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.kitchen.device.PairDevice;
import dev.matazu.kitchen.display.DisplaySetups;
import dev.matazu.kitchen.display.SetDisplay;
import dev.matazu.kitchen.display.SetUp;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.platform.Problem;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The displays of a store, and how each is set. */
@Path(DisplaysPage.PATH)
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DisplaysPage {

    static final String PATH = "/office/displays";

    private final ManagerAccess access;
    private final DisplaysViews views;
    private final DisplaySetups setups;
    private final SetDisplay set;
    private final PairDevice pair;
    private final Stations stations;
    private final Stores stores;
    private final Visit visit;

    DisplaysPage(
            ManagerAccess access,
            DisplaysViews views,
            DisplaySetups setups,
            SetDisplay set,
            PairDevice pair,
            Stations stations,
            Stores stores,
            Visit visit) {
        this.access = access;
        this.views = views;
        this.setups = setups;
        this.set = set;
        this.pair = pair;
        this.stations = stations;
        this.stores = stores;
        this.visit = visit;
    }

    static String address(StoreId store) {
        return PATH + "/" + store;
    }

    static String address(StoreId store, UUID display) {
        return address(store) + "/" + display;
    }

    @GET
    @Operation(hidden = true)
    public Response first(@RestQuery String code) {
        return access.ifOpen(keeper -> {
            StoreId store = keeper.only().orElseGet(() -> stores.all().get(0).id());
            return Response.seeOther(ConnectForm.showing(code).at(address(store)))
                    .build();
        });
    }

    @GET
    @Path("{store}")
    @Operation(hidden = true)
    public Response displays(StoreId store, @RestQuery String done, @RestQuery String code) {
        return access.ifOpenAt(
                store, keeper -> page(stores.of(store), keeper, done, ConnectForm.showing(code), null, 200));
    }

    /** A manager's yes to a display that shows a code. */
    @POST
    @Path("{store}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response connect(StoreId store, MultivaluedMap<String, String> fields) {
        return access.ifOpenAt(store, keeper -> {
            Store known = stores.of(store);
            ConnectForm typed = ConnectForm.of(new Form(fields));
            try {
                pair.approve(
                        typed.code(),
                        store,
                        typed.name(),
                        shown(store, typed),
                        keeper.actor().name());
                return Response.seeOther(URI.create(address(store) + "?done=connected"))
                        .build();
            } catch (Problem refused) {
                Trouble trouble = Trouble.of(refused, visit.words(), String::valueOf);
                return page(known, keeper, null, typed, trouble, refused.status());
            }
        });
    }

    private List<String> shown(StoreId store, ConnectForm typed) {
        if (typed.name().isBlank()) {
            throw Problem.invalid("display-name-needed");
        }
        return stations.of(store).stream()
                .map(station -> station.code().value())
                .filter(typed.stations()::contains)
                .toList();
    }

    /** Mobile orders stop while no display is on. */
    @POST
    @Path("{store}/needed/on")
    @Operation(hidden = true)
    public Response need(StoreId store) {
        return need(store, true, "needed");
    }

    @POST
    @Path("{store}/needed/off")
    @Operation(hidden = true)
    public Response doWithout(StoreId store) {
        return need(store, false, "notNeeded");
    }

    private Response need(StoreId store, boolean does, String done) {
        return access.ifOpenAt(store, keeper -> {
            stores.needDisplay(store, does);
            return Response.seeOther(URI.create(address(store) + "?done=" + done))
                    .build();
        });
    }

    private Response page(
            Store store, ManagerAccess.Keeper keeper, String done, ConnectForm typed, Trouble trouble, int status) {
        String title = visit.words().get("office.displays.title");
        DisplaysView view = views.of(store, keeper, done, typed, trouble, visit);
        return Response.status(status)
                .entity(Templates.displays(visit.officeFrame(title, address(store.id()), keeper.office()), view))
                .build();
    }

    @GET
    @Path("{store}/{display}")
    @Operation(hidden = true)
    public Response display(StoreId store, UUID display) {
        return access.ifOpenAt(store, keeper -> {
            Store known = stores.of(store);
            SetUp now = setups.of(store, display);
            return page(known, now, DisplayForm.of(now), null, keeper, 200);
        });
    }

    @POST
    @Path("{store}/{display}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(StoreId store, UUID display, MultivaluedMap<String, String> fields) {
        return access.ifOpenAt(store, keeper -> {
            Store known = stores.of(store);
            SetUp now = setups.of(store, display);
            DisplayForm typed = DisplayForm.of(new Form(fields));
            List<Trouble.Item> wrong = typed.troubles(stations.of(store), visit.words());
            if (!wrong.isEmpty()) {
                return page(known, now, typed, wrong, keeper, 422);
            }
            try {
                set.fromOffice(store, display, typed.name(), typed.settings());
            } catch (Problem refused) {
                if (refused.status() != 422) {
                    throw refused;
                }
                String taken =
                        Trouble.of(refused, visit.words(), String::valueOf).text();
                return page(known, now, typed, List.of(new Trouble.Item("name", taken)), keeper, 422);
            }
            return Response.seeOther(URI.create(address(store) + "?done=set")).build();
        });
    }

    @POST
    @Path("{store}/{display}/name")
    @Operation(hidden = true)
    public Response showName(StoreId store, UUID display) {
        return access.ifOpenAt(store, keeper -> {
            set.showName(store, display);
            return Response.seeOther(URI.create(address(store) + "?done=shown")).build();
        });
    }

    private Response page(
            Store store,
            SetUp now,
            DisplayForm typed,
            List<Trouble.Item> wrong,
            ManagerAccess.Keeper keeper,
            int status) {
        Trouble trouble =
                wrong == null ? null : new Trouble("error", visit.words().get("office.hours.wrong"), "", wrong);
        return Response.status(status)
                .entity(Templates.display(
                        visit.officeFrame(now.name(), address(store.id(), now.device()), keeper.office()),
                        views.of(store, now, typed, trouble, visit.words())))
                .build();
    }
}
