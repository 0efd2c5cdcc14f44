package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.kitchen.device.Staff;
import dev.matazu.kitchen.device.StaffMember;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
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
import java.text.Normalizer;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Who can sign in at the stores: added here, given a new PIN, and retired. */
@Path("/office/staff")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class StaffPage {

    private final OfficeSession session;
    private final StaffViews views;
    private final Staff staff;
    private final Stores stores;
    private final Visit visit;

    StaffPage(OfficeSession session, StaffViews views, Staff staff, Stores stores, Visit visit) {
        this.session = session;
        this.views = views;
        this.staff = staff;
        this.stores = stores;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response staff(@RestQuery String done) {
        return session.ifOpen(() -> page(StaffView.Typed.nothing(), null, null, done, 200));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> fields) {
        Form form = new Form(fields);
        var typed = StaffView.Typed.of(form);
        return changed(
                "added",
                typed,
                null,
                () -> staff.employ(
                        StoreChoice.chosen(stores.all(), typed.store()), typed.name(), role(typed), pin(form)));
    }

    @POST
    @Path("{store}/{id}/pin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response changePin(StoreId store, UUID id, MultivaluedMap<String, String> fields) {
        return changed("pin", StaffView.Typed.nothing(), id, () -> staff.changePin(store, id, pin(new Form(fields))));
    }

    @POST
    @Path("{store}/{id}/retire")
    @Operation(hidden = true)
    public Response retire(StoreId store, UUID id) {
        return changed("retired", StaffView.Typed.nothing(), id, () -> staff.retire(store, id));
    }

    /** @param whose the person it is about, or null for a new one */
    private Response changed(String what, StaffView.Typed typed, UUID whose, Supplier<StaffMember> change) {
        return session.ifOpen(() -> {
            try {
                change.get();
                return Response.seeOther(URI.create("/office/staff?done=" + what))
                        .build();
            } catch (Problem refused) {
                String wrong = whose != null ? whose.toString() : refused.kind().equals("staff-pin") ? "pin" : "name";
                return page(typed, Trouble.of(refused, visit.words(), String::valueOf), wrong, null, refused.status());
            }
        });
    }

    private StaffMember.Role role(StaffView.Typed typed) {
        return Arrays.stream(StaffMember.Role.values())
                .filter(role -> role.name().equals(typed.role()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("invalid", visit.words().get("office.staff.role")));
    }

    /** A Japanese keyboard may type full-width digits. */
    private static String pin(Form form) {
        String typed = form.text("pin");
        return typed == null ? null : Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    private Response page(StaffView.Typed typed, Trouble trouble, String wrong, String done, int status) {
        StaffView view = views.of(typed, trouble, wrong, done, visit.words());
        String title = visit.words().get("office.staff.title");
        return Response.status(status)
                .entity(Templates.staff(visit.officeFrame(title, "/office/staff"), view))
                .build();
    }
}
