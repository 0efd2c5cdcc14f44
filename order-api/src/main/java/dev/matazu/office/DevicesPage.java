package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Form;
import dev.matazu.guest.Trouble;
import dev.matazu.guest.Visit;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.device.PairDevice;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Which screens and tablets belong to the stores: connected, invited and thrown out here. */
@Path("/office/devices")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DevicesPage {

    private static final Duration INVITATION_LIVES = Duration.ofDays(1);

    private final OfficeSession session;
    private final DevicesViews views;
    private final Devices devices;
    private final PairDevice pair;
    private final Stores stores;
    private final Visit visit;

    DevicesPage(
            OfficeSession session, DevicesViews views, Devices devices, PairDevice pair, Stores stores, Visit visit) {
        this.session = session;
        this.views = views;
        this.devices = devices;
        this.pair = pair;
        this.stores = stores;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response devices(@RestQuery String code, @RestQuery String done) {
        return session.ifOpen(() -> page(new DevicesView.Typed(code, null, null), null, null, done, 200));
    }

    /** The owner's yes to a screen that shows a code. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response approve(MultivaluedMap<String, String> fields) {
        return session.ifOpen(() -> {
            var typed = DevicesView.Typed.of(new Form(fields));
            try {
                pair.approve(typed.codeOrEmpty(), store(typed), typed.name(), List.of(), OfficeSession.WHO);
                return done("approved");
            } catch (Problem refused) {
                Trouble trouble = Trouble.of(refused, visit.words(), String::valueOf);
                return page(typed, trouble, null, null, refused.status());
            }
        });
    }

    @POST
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response invite(MultivaluedMap<String, String> fields) {
        return session.ifOpen(() -> {
            var typed = DevicesView.Typed.of(new Form(fields));
            String code = pair.invite(store(typed), typed.name(), OfficeSession.WHO, INVITATION_LIVES, false);
            return page(new DevicesView.Typed(null, null, null), null, code, null, 200);
        });
    }

    @POST
    @Path("{store}/{id}/revoke")
    @Operation(hidden = true)
    public Response revoke(StoreId store, UUID id) {
        return session.ifOpen(() -> {
            devices.revoke(store, id);
            return done("revoked");
        });
    }

    private StoreId store(DevicesView.Typed typed) {
        return StoreChoice.chosen(stores.all(), typed.store());
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/office/devices?done=" + what)).build();
    }

    private Response page(DevicesView.Typed typed, Trouble trouble, String invitation, String done, int status) {
        DevicesView view = views.of(typed, trouble, invitation, done, visit);
        String title = visit.words().get("office.devices.title");
        return Response.status(status)
                .entity(Templates.devices(visit.officeFrame(title, "/office/devices"), view))
                .build();
    }
}
