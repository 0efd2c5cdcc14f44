package dev.matazu.office;

import dev.matazu.guest.ForBrowsers;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The owner's way in: the link that the first start prints works once. */
@Path("/owner/{token}")
@ForBrowsers
@Blocking
public class OwnerLink {

    private final OfficeSession session;

    OwnerLink(OfficeSession session) {
        this.session = session;
    }

    @GET
    @Operation(hidden = true)
    public Response enter(String token) {
        return Response.seeOther(URI.create("/office/devices"))
                .cookie(session.enter(token))
                .build();
    }
}
