package dev.matazu.guest;

import dev.matazu.menu.WatchMenu;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Stores;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells open pages of a store what has run out and what is back, while they are looked at. */
@Path("/s/{store}/live")
public class StockLive {

    private final WatchMenu watch;
    private final StockNews news;
    private final Stores stores;
    private final Visit visit;

    StockLive(WatchMenu watch, StockNews news, Stores stores, Visit visit) {
        this.watch = watch;
        this.news = news;
        this.stores = stores;
        this.visit = visit;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(StoreId store, @Context Sse sse) {
        Words words = visit.words();
        stores.of(store);
        Multi<String> said = watch.of(store)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(menu -> news.of(store, menu, words))
                .skip()
                .repetitions();
        return LiveEvents.of(said, sse);
    }
}
