package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import dev.matazu.guest.Visit;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.web.OwnAddresses;
import dev.matazu.platform.QrCode;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Codes to print: one for a store's door, one for each table. They lead to the address by which this page was opened. */
@Path("/office/posters")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PostersPage {

    /** The posters of one store. */
    record Sheet(String store, List<Poster> posters) {}

    /** @param table what the poster of a table says, or null on the door's */
    record Poster(String store, String table, String svg, String address) {}

    private final OfficeSession session;
    private final Stores stores;
    private final OwnAddresses addresses;
    private final Visit visit;

    PostersPage(OfficeSession session, Stores stores, OwnAddresses addresses, Visit visit) {
        this.session = session;
        this.stores = stores;
        this.addresses = addresses;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response posters() {
        return session.ifOpen(() -> {
            Words t = visit.words();
            String base = addresses.cameBy(visit.request()).toString();
            List<Sheet> sheets =
                    stores.all().stream().map(store -> sheet(store, base, t)).toList();
            return Response.ok(Templates.posters(
                            visit.officeFrame(t.get("office.posters.title"), "/office/posters"), base, sheets))
                    .build();
        });
    }

    private static Sheet sheet(Store store, String base, Words t) {
        String address = base + "/s/" + store.id();
        String name = t.name(store.name());
        Stream<String> tables = store.settings().pickupMethods().contains(Pickup.Method.TABLE)
                ? store.settings().tables().stream()
                : Stream.empty();
        return new Sheet(
                name,
                Stream.concat(
                                Stream.of(new Poster(name, null, QrCode.svg(address), address)),
                                tables.map(table -> new Poster(
                                        name,
                                        t.get("page.place.TABLE", table),
                                        QrCode.svg(address + "?table=" + table),
                                        address + "?table=" + table)))
                        .toList());
    }
}
