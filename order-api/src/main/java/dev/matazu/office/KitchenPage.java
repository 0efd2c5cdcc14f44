package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.plan.Loads;
import dev.matazu.kitchen.plan.OverrideLoad;
import dev.matazu.kitchen.plan.SetAges;
import dev.matazu.kitchen.plan.SwitchLearning;
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
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** How well a store's kitchen keeps its promises, what it has learned, and what it does when it gets busy. */
@Path(KitchenPage.PATH)
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class KitchenPage {

    static final String PATH = "/office/kitchen";

    private final OfficeSession session;
    private final KitchenPageViews views;
    private final Stores stores;
    private final SwitchLearning learning;
    private final Loads loads;
    private final OverrideLoad override;
    private final Kitchens kitchens;
    private final SetAges ages;
    private final Visit visit;

    KitchenPage(
            OfficeSession session,
            KitchenPageViews views,
            Stores stores,
            SwitchLearning learning,
            Loads loads,
            OverrideLoad override,
            Kitchens kitchens,
            SetAges ages,
            Visit visit) {
        this.session = session;
        this.views = views;
        this.stores = stores;
        this.learning = learning;
        this.loads = loads;
        this.override = override;
        this.kitchens = kitchens;
        this.ages = ages;
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
    public Response kitchen(StoreId store, @RestQuery String done) {
        return session.ifOpen(() -> page(stores.of(store), asItIs(store), null, done, 200));
    }

    @POST
    @Path("{store}/learning/on")
    @Operation(hidden = true)
    public Response learn(StoreId store) {
        return changed(store, "on", one -> learning.set(one, true));
    }

    @POST
    @Path("{store}/learning/off")
    @Operation(hidden = true)
    public Response learnNoMore(StoreId store) {
        return changed(store, "off", one -> learning.set(one, false));
    }

    @POST
    @Path("{store}/allergies/on")
    @Operation(hidden = true)
    public Response takeAllergies(StoreId store) {
        return changed(store, "allergies", one -> stores.takeAllergies(one, true));
    }

    @POST
    @Path("{store}/allergies/off")
    @Operation(hidden = true)
    public Response takeNoAllergies(StoreId store) {
        return changed(store, "noAllergies", one -> stores.takeAllergies(one, false));
    }

    @POST
    @Path("{store}/forget")
    @Operation(hidden = true)
    public Response forget(StoreId store) {
        return changed(store, "forgotten", learning::forget);
    }

    @POST
    @Path("{store}/forget/{item}")
    @Operation(hidden = true)
    public Response forget(StoreId store, String item) {
        return changed(store, "forgotten", one -> learning.forget(one, item));
    }

    @POST
    @Path("{store}/busy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response rule(StoreId store, MultivaluedMap<String, String> fields) {
        return session.ifOpen(() -> {
            Store known = stores.of(store);
            LoadForm typed = LoadForm.of(new Form(fields));
            List<Trouble.Item> wrong = typed.troubles(loads.longest(), visit.words());
            if (!wrong.isEmpty()) {
                String title = visit.words().get("office.kitchen.busy.wrong");
                return page(known, asItIs(store).with(typed), new Trouble("error", title, "", wrong), null, 422);
            }
            override.rule(store, typed.rules());
            return back(store, "busy");
        });
    }

    @POST
    @Path("{store}/busy/usual")
    @Operation(hidden = true)
    public Response ruleAsUsual(StoreId store) {
        return changed(store, "usual", one -> override.rule(one, null));
    }

    @POST
    @Path("{store}/ages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response age(StoreId store, MultivaluedMap<String, String> fields) {
        return session.ifOpen(() -> {
            Store known = stores.of(store);
            AgesForm typed = AgesForm.of(new Form(fields));
            List<Trouble.Item> wrong = typed.troubles(visit.words());
            if (!wrong.isEmpty()) {
                String title = visit.words().get("office.kitchen.busy.wrong");
                return page(known, asItIs(store).with(typed), new Trouble("error", title, "", wrong), null, 422);
            }
            ages.set(store, typed.ages());
            return back(store, "ages");
        });
    }

    private KitchenPageView.Typed asItIs(StoreId store) {
        return new KitchenPageView.Typed(LoadForm.of(loads.rules(store)), AgesForm.of(kitchens.ages(store)));
    }

    private Response changed(StoreId store, String done, Consumer<StoreId> change) {
        return session.ifOpen(() -> {
            change.accept(stores.of(store).id());
            return back(store, done);
        });
    }

    private static Response back(StoreId store, String done) {
        return Response.seeOther(URI.create(address(store) + "?done=" + done)).build();
    }

    private Response page(Store store, KitchenPageView.Typed typed, Trouble trouble, String done, int status) {
        String title = visit.words().get("office.kitchen.title");
        return Response.status(status)
                .entity(Templates.kitchen(
                        visit.officeFrame(title, address(store.id())),
                        views.of(store, typed, trouble, done, visit.words())))
                .build();
    }
}
