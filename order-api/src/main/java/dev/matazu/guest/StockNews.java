package dev.matazu.guest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.menu.Menu;
import dev.matazu.ordering.Elsewhere;
import dev.matazu.ordering.FindElsewhere;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Words what is left of a store's menu once for everybody who reads it in the same language. */
@ApplicationScoped
class StockNews {

    private record Worded(Menu menu, Store store, Elsewhere elsewhere, Map<String, String> byLanguage) {}

    private final ConcurrentMap<StoreId, Worded> latest = new ConcurrentHashMap<>();
    private final Stores stores;
    private final FindElsewhere elsewhere;
    private final ObjectMapper json;
    private final Clock clock;

    StockNews(Stores stores, FindElsewhere elsewhere, ObjectMapper json, Clock clock) {
        this.stores = stores;
        this.elsewhere = elsewhere;
        this.json = json;
        this.clock = clock;
    }

    /** As JSON, by the id of what it is about. */
    String of(StoreId store, Menu menu, Words t) {
        Worded worded = latest.compute(
                store, (id, before) -> before != null && before.menu() == menu ? before : begin(stores.of(id), menu));
        return worded.byLanguage().computeIfAbsent(t.code(), code -> write(worded, t));
    }

    private Worded begin(Store store, Menu menu) {
        return new Worded(menu, store, elsewhere.than(store), new ConcurrentHashMap<>());
    }

    private String write(Worded worded, Words t) {
        try {
            return json.writeValueAsString(
                    new StockWords(worded.store(), worded.menu(), worded.elsewhere(), clock.instant(), t).all());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
