package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.office.HoursPageViews.Typed;
import dev.matazu.ordering.CountStranded;
import dev.matazu.platform.StoreId;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.SpecialDay;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** When a store is open: its week, its last order, its holidays. */
@Path(HoursPage.PATH)
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class HoursPage {

    static final String PATH = "/office/hours";

    private final OfficeSession session;
    private final HoursPageViews views;
    private final Stores stores;
    private final CountStranded stranded;
    private final Visit visit;
    private final Clock clock;

    HoursPage(
            OfficeSession session,
            HoursPageViews views,
            Stores stores,
            CountStranded stranded,
            Visit visit,
            Clock clock) {
        this.session = session;
        this.views = views;
        this.stores = stores;
        this.stranded = stranded;
        this.visit = visit;
        this.clock = clock;
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
    public Response hours(StoreId store, @RestQuery String done) {
        return session.ifOpen(() -> {
            Store shown = stores.of(store);
            return page(shown, Typed.saved(shown, done), 200);
        });
    }

    @POST
    @Path("{store}/week")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response week(StoreId store, MultivaluedMap<String, String> fields) {
        return session.ifOpen(() -> {
            Store before = stores.of(store);
            List<SpecialDay> days = before.settings().hours().days();
            Form form = new Form(fields);
            WeekForm week = WeekForm.of(form);
            Change change = new Change("WEEK", "week", hours -> week.hours(hours.days()), known(form));
            return changed(
                    before,
                    change,
                    week.troubles(days, visit.words()),
                    new Typed(week, SpecialDayForm.empty(), null, null, null));
        });
    }

    @POST
    @Path("{store}/days")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(StoreId store, MultivaluedMap<String, String> fields) {
        return session.ifOpen(() -> {
            Store before = stores.of(store);
            Form form = new Form(fields);
            SpecialDayForm day = SpecialDayForm.of(form);
            OpeningHours hours = before.settings().hours();
            Change change = new Change("DAY", "day", other -> other.with(day.special()), known(form));
            return changed(
                    before,
                    change,
                    day.troubles(hours, before.dayOf(clock.instant()), visit.words()),
                    new Typed(WeekForm.of(hours), day, null, null, null));
        });
    }

    @POST
    @Path("{store}/days/{date}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response remove(StoreId store, String date, MultivaluedMap<String, String> fields) {
        return session.ifOpen(() -> {
            Store before = stores.of(store);
            Change change = new Change(date, "removed", hours -> without(hours, date), known(new Form(fields)));
            return changed(before, change, List.of(), Typed.saved(before, null));
        });
    }

    /**
     * @param form the one that was sent
     * @param known how many orders its sender has been told of
     */
    private record Change(String form, String done, UnaryOperator<OpeningHours> to, long known) {}

    private Response changed(Store store, Change change, List<Trouble.Item> wrong, Typed typed) {
        if (!wrong.isEmpty()) {
            Trouble trouble = new Trouble("error", visit.words().get("office.hours.wrong"), "", wrong);
            return page(store, new Typed(typed.week(), typed.day(), trouble, null, null), 422);
        }
        long orders =
                stranded.with(store.id(), change.to().apply(store.settings().hours()));
        if (orders > change.known()) {
            var told = new HoursPageView.Stranded(change.form(), orders);
            return page(store, new Typed(typed.week(), typed.day(), null, told, null), 409);
        }
        stores.change(store.id(), change.to());
        return Response.seeOther(URI.create(address(store.id()) + "?done=" + change.done()))
                .build();
    }

    private static long known(Form form) {
        return form.number("known", 0);
    }

    private static OpeningHours without(OpeningHours hours, String date) {
        try {
            return hours.without(LocalDate.parse(date));
        } catch (DateTimeParseException none) {
            return hours;
        }
    }

    private Response page(Store store, Typed typed, int status) {
        String title = visit.words().get("office.hours.title");
        return Response.status(status)
                .entity(Templates.hours(
                        visit.officeFrame(title, address(store.id())), views.of(store, typed, visit.words())))
                .build();
    }
}
