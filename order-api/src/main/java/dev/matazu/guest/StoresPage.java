package dev.matazu.guest;

import dev.matazu.ordering.ReadyTimes;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** All stores, each with the time at which an order would be ready now. */
@Path("/")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class StoresPage {

    private final Stores stores;
    private final ReadyTimes ready;
    private final Visit visit;
    private final Clock clock;

    StoresPage(Stores stores, ReadyTimes ready, Visit visit, Clock clock) {
        this.stores = stores;
        this.ready = ready;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance stores() {
        Words t = visit.words();
        List<StoreView> views =
                stores.all().stream().map(store -> view(store, t)).toList();
        return Templates.stores(visit.frame(t.get("page.stores.title"), "/"), views);
    }

    private StoreView view(Store store, Words t) {
        ReadyTimes.Ready usual = ready.usual(store);
        Instant now = clock.instant();
        return StoreView.of(store, usual, new ReadyWords(t, store, now).of(usual, "page.ready.now"), now, t);
    }
}
