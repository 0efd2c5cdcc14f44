package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.plan.Stations;
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

    TellScreens(FeedLog log, Stations stations) {
        this.log = log;
        this.stations = stations;
    }

    void onTicketChanged(@Observes @Priority(LAST) TicketChanged change) {
        if (change.after().state() != TicketState.HELD) {
            log.append(change.after().store(), FeedEntry.Kind.TICKET, change.after());
        }
    }

    /** Call after what is sold, or whether, has changed. */
    @Transactional
    public void front(StoreId store, FrontOfHouse.Front front) {
        log.append(store, FeedEntry.Kind.FRONT, front);
    }

    /** Call after the places of a station have changed. */
    @Transactional
    public void stations(StoreId store) {
        log.append(store, FeedEntry.Kind.STATIONS, stations.of(store));
    }
}
