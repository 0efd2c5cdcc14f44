package dev.matazu.office;

import dev.matazu.guest.Visit;
import dev.matazu.guest.Words;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.device.OwnerAccess;
import dev.matazu.platform.Problem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sends the list of the devices anew whenever it changes, and once in a while for what changed on another node. */
@Path("/office/devices/live")
@ApplicationScoped
public class DevicesLive {

    /** Shorter than what proxies take for silence. */
    private static final Duration ANYWAY = Duration.ofSeconds(15);

    private final BroadcastProcessor<Boolean> changes = BroadcastProcessor.create();
    private final OwnerAccess access;
    private final OfficeSession session;
    private final DeviceLists lists;
    private final Visit visit;

    DevicesLive(OwnerAccess access, OfficeSession session, DeviceLists lists, Visit visit) {
        this.access = access;
        this.session = session;
        this.lists = lists;
        this.visit = visit;
    }

    void onChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) Devices.Changed changed) {
        changes.onNext(true);
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        String token = session.token();
        Words words = visit.words();
        String first = render(token, words);
        Multi<Boolean> ticks =
                Multi.createFrom().ticks().every(ANYWAY).onOverflow().drop().map(tick -> true);
        Multi<OutboundSseEvent> later = Multi.createBy()
                .merging()
                .streams(changes.onOverflow().dropPreviousItems(), ticks)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(changed -> sse.newEvent(render(token, words)));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(sse.newEvent(first)), later);
    }

    /** Asked each time: whoever is thrown out of the office sees nothing more. */
    private String render(String token, Words words) {
        if (!access.isOpen(token)) {
            throw Problem.unauthenticated("owner-needed");
        }
        return Templates.deviceList(words, lists.in(words)).render();
    }
}
