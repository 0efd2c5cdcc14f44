package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Visit;
import dev.matazu.platform.StoreId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The payments of a store's day, and before them what only a person can put right. */
@Path(PaymentsPage.PATH)
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PaymentsPage {

    static final String PATH = "/office/payments";

    private final ManagerAccess access;
    private final PaymentsViews views;
    private final Visit visit;

    PaymentsPage(ManagerAccess access, PaymentsViews views, Visit visit) {
        this.access = access;
        this.views = views;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response payments(
            @RestQuery String store,
            @RestQuery String day,
            @RestQuery String state,
            @RestQuery String q,
            @RestQuery int page) {
        return access.ifOpen(keeper -> page(new PaymentsView.Asked(store, day, state, q, Math.max(0, page)), keeper));
    }

    /** Where a manager's tablet is known as one of this store. */
    @GET
    @Path("{store}")
    @Operation(hidden = true)
    public Response ofStore(
            StoreId store, @RestQuery String day, @RestQuery String state, @RestQuery String q, @RestQuery int page) {
        return access.ifOpenAt(
                store, keeper -> page(new PaymentsView.Asked(store.value(), day, state, q, Math.max(0, page)), keeper));
    }

    private Response page(PaymentsView.Asked asked, ManagerAccess.Keeper keeper) {
        PaymentsView view = views.of(asked, keeper.only(), visit.words());
        String title = visit.words().get("office.payments.title");
        return Response.ok(Templates.payments(visit.officeFrame(title, view.here(), keeper.office()), view))
                .build();
    }
}
