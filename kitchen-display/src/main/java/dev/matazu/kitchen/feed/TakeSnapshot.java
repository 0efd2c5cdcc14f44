package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.display.DisplaySetups;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Everything a screen shows, as of one number of the log. */
@ApplicationScoped
class TakeSnapshot {

    private static final int RECALLABLE = 50;

    private final Session database;
    private final FeedLog log;
    private final ReadTickets tickets;
    private final Kitchens kitchens;
    private final Stations stations;
    private final FrontOfHouse front;
    private final HowItRuns running;
    private final DisplaySetups displays;
    private final Clock clock;

    TakeSnapshot(
            Session database,
            FeedLog log,
            ReadTickets tickets,
            Kitchens kitchens,
            Stations stations,
            FrontOfHouse front,
            HowItRuns running,
            DisplaySetups displays,
            Clock clock) {
        this.database = database;
        this.log = log;
        this.tickets = tickets;
        this.kitchens = kitchens;
        this.stations = stations;
        this.front = front;
        this.running = running;
        this.displays = displays;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Message.Snapshot of(DeviceIdentity device, boolean board) {
        StoreId store = device.store();
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        FeedLog.Position position = log.position(store);
        List<TicketView> all = Stream.concat(
                        tickets.onScreen(store).stream(), tickets.handedOver(store, RECALLABLE).stream())
                .toList();
        return new Message.Snapshot(
                "snapshot",
                position.epoch(),
                position.seq(),
                clock.instant(),
                head(store),
                stations.of(store),
                board ? null : front.of(store),
                board ? null : running.now(store),
                displays.toldTo(store, device.id()),
                board ? all.stream().map(Message.BoardTicket::of).toList() : all);
    }

    private Message.Store head(StoreId store) {
        KitchenSetup kitchen = kitchens.of(store).orElseThrow(() -> Problem.notFound("unknown-store"));
        return new Message.Store(
                store.value(),
                kitchen.name(),
                kitchen.zone().getId(),
                kitchen.readyBy().name(),
                kitchen.warnAfter().toSeconds(),
                kitchen.lateAfter().toSeconds());
    }
}
