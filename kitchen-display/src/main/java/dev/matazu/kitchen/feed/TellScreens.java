package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.display.SetDisplay;
import dev.matazu.kitchen.plan.SetAges;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.kitchen.plan.StopKitchen;
import dev.matazu.kitchen.plan.WeighLoad;
import dev.matazu.kitchen.print.PrintersChanged;
import dev.matazu.kitchen.ticket.TicketChanged;
import dev.matazu.kitchen.ticket.TicketState;
import dev.matazu.platform.StoreId;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** Puts what screens must hear into the log, in the transaction in which it happened. */
@ApplicationScoped
public class TellScreens {

    /** After everybody else: the feed counter is the last lock. */
    private static final int LAST = 9000;

    private final FeedLog log;
    private final Stations stations;
    private final HowItRuns kitchens;

    TellScreens(FeedLog log, Stations stations, HowItRuns kitchens) {
        this.log = log;
        this.stations = stations;
        this.kitchens = kitchens;
    }

    void onTicketChanged(@Observes @Priority(LAST) TicketChanged change) {
        if (change.after().state() != TicketState.HELD) {
            log.append(
                    change.after().store(),
                    FeedEntry.Kind.TICKET,
                    change.after().withoutNote());
        }
    }

    void onStopped(@Observes @Priority(LAST) StopKitchen.Changed change) {
        kitchen(change.store());
    }

    void onWeighed(@Observes @Priority(LAST) WeighLoad.Changed change) {
        kitchen(change.store());
    }

    void onDisplaySet(@Observes @Priority(LAST) SetDisplay.Changed change) {
        log.append(change.store(), FeedEntry.Kind.DISPLAY, change.display());
    }

    void onAgesSet(@Observes @Priority(LAST) SetAges.Changed change) {
        kitchen(change.store());
    }

    void onPrintersChanged(@Observes @Priority(LAST) PrintersChanged change) {
        kitchen(change.store());
    }

    private void kitchen(StoreId store) {
        log.append(store, FeedEntry.Kind.KITCHEN, () -> kitchens.now(store));
    }

    /** Call after what is sold, or whether, has changed. */
    @Transactional
    public void front(StoreId store, FrontOfHouse.Front front) {
        log.append(store, FeedEntry.Kind.FRONT, front);
    }

    /** Call after the places of a station have changed. */
    @Transactional
    public void stations(StoreId store) {
        log.append(store, FeedEntry.Kind.STATIONS, () -> stations.of(store));
    }
}
