package dev.matazu.menu;

import dev.matazu.kitchen.feed.FrontOfHouse;
import dev.matazu.kitchen.feed.TellScreens;
import dev.matazu.platform.Background;
import dev.matazu.platform.Doorbell;
import dev.matazu.platform.StoreId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells a store's screens what orders have left, soon after: an order must not wait for the screens' log. */
@ApplicationScoped
class TellLeft {

    private final Map<StoreId, Doorbell> bells = new ConcurrentHashMap<>();
    private final FrontOfHouse front;
    private final TellScreens screens;
    private final Background background;

    TellLeft(FrontOfHouse front, TellScreens screens, Background background) {
        this.front = front;
        this.screens = screens;
        this.background = background;
    }

    void onStockChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) StockChanged change) {
        if (change.byOrder()) {
            bells.computeIfAbsent(change.store(), store -> new Doorbell(background, () -> tell(store)))
                    .ring();
        }
    }

    private void tell(StoreId store) {
        QuarkusTransaction.requiringNew().run(() -> screens.front(store, front.of(store)));
    }
}
