package dev.matazu.guest;

import dev.matazu.message.KeepContact;
import dev.matazu.message.MailAddress;
import dev.matazu.message.Visitor;
import dev.matazu.ordering.web.OwnAddresses;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asks for a letter about an order, or for none. */
@Path("/orders/{id}/mail")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TellActions {

    private final KeepContact keep;
    private final ActOnOrder act;
    private final OwnAddresses addresses;
    private final Visit visit;

    TellActions(KeepContact keep, ActOnOrder act, OwnAddresses addresses, Visit visit) {
        this.keep = keep;
        this.act = act;
        this.addresses = addresses;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response mail(UUID id, MultivaluedMap<String, String> fields) {
        return act.on(id, (order, who) -> {
            if (fields.containsKey("stop")) {
                keep.dropMail(order.ref());
            } else {
                keep.mail(
                        order.ref(),
                        new MailAddress(fields.getFirst("mail")),
                        new Visitor(visit.words().language(), addresses.cameBy(visit.request())));
            }
        });
    }
}
