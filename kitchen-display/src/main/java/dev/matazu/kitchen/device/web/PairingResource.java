package dev.matazu.kitchen.device.web;

import dev.matazu.kitchen.device.PairDevice;
import dev.matazu.platform.QrCode;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.web.Attempts;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** How an unpaired display gets its token. */
@Path("/api/pairings")
@Singleton
@Tag(name = "Devices")
public class PairingResource {

    /** A tablet asks for one each ten minutes; a whole shop may be set up behind one address. */
    private static final int REQUESTS = 30;

    private static final int WRONG_CODES = 10;
    private static final Duration PER = Duration.ofMinutes(10);

    record Requested(UUID id, String secret, String code, String approveUrl, String qrSvg, Instant expiresAt) {}

    record Secret(@NotBlank String secret) {}

    record Code(@NotBlank String code) {}

    record PairedTo(String store) {}

    private final Attempts requests = new Attempts(REQUESTS, PER);
    private final Attempts codes = new Attempts(WRONG_CODES, PER);
    private final PairDevice pair;

    PairingResource(PairDevice pair) {
        this.pair = pair;
    }

    /** @param store at which it is probably to be approved, or null: a manager sees the displays of one store */
    @POST
    @Operation(summary = "Ask to be paired", description = "Show the code; a manager approves it in the office.")
    public Requested request(@RestQuery StoreId store, @Context HttpServerRequest request) {
        requests.count(request);
        PairDevice.Requested asked = pair.request();
        String approve = request.scheme() + "://" + request.authority() + "/office/displays"
                + (store == null ? "" : "/" + store) + "?code=" + asked.code() + "#connect";
        return new Requested(asked.id(), asked.secret(), asked.code(), approve, QrCode.svg(approve), asked.expiresAt());
    }

    @POST
    @Path("{id}/claim")
    @Operation(summary = "Claim the token", description = "202 until a manager has approved.")
    public Response claim(UUID id, @Valid Secret secret, @Context HttpServerRequest request) {
        return pair.claim(id, secret.secret())
                .map(paired -> answer(paired, request))
                .orElseGet(() -> Response.accepted().build());
    }

    @POST
    @Path("claim")
    @Operation(summary = "Pair with an invitation's code")
    public Response claim(@Valid Code code, @Context HttpServerRequest request) {
        codes.count(request);
        PairDevice.Paired paired = pair.claim(code.code());
        codes.forgive(request);
        return answer(paired, request);
    }

    private static Response answer(PairDevice.Paired paired, HttpServerRequest request) {
        return Response.ok(new PairedTo(paired.store().value()))
                .cookie(DeviceCookies.of(paired, request.isSSL()))
                .build();
    }
}
