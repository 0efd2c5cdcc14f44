package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.plan.SetPlaces;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.GiveUpLine;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;

/** Does a command once, however often it arrives: its id is kept in the transaction that does it. */
@ApplicationScoped
class CommandLog {

    private final Session database;
    private final ChangeTicket tickets;
    private final GiveUpLine giveUp;
    private final SetPlaces places;
    private final FrontOfHouse front;
    private final TellScreens screens;
    private final Clock clock;

    CommandLog(
            Session database,
            ChangeTicket tickets,
            GiveUpLine giveUp,
            SetPlaces places,
            FrontOfHouse front,
            TellScreens screens,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.giveUp = giveUp;
        this.places = places;
        this.front = front;
        this.screens = screens;
        this.clock = clock;
    }

    @Transactional
    void once(DeviceIdentity device, Message.Command command) {
        if (command.id() == null || command.action() == null) {
            throw Problem.malformed("malformed-command");
        }
        int isNew = database.createNativeQuery("insert into kitchen.command (store_id, id, device_id, at)"
                        + " values (:store, :id, :device, :at) on conflict do nothing")
                .setParameter("store", device.store().value())
                .setParameter("id", command.id())
                .setParameter("device", device.id())
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (isNew == 1) {
            run(device.store(), command, device.actor());
        }
    }

    private void run(StoreId store, Message.Command command, Actor actor) {
        switch (command.action()) {
            case start -> ticket(store, command, TicketAction.start(chosen(command)), actor);
            case bump -> ticket(store, command, TicketAction.bump(chosen(command)), actor);
            case pass -> ticket(store, command, TicketAction.pass(chosen(command)), actor);
            case recall -> ticket(store, command, new TicketAction.Recall(), actor);
            case cannotMake -> cannotMake(store, command, actor);
            case canMake -> ticket(store, command, TicketAction.canMake(line(command)), actor);
            case undo -> undo(store, command, actor);
            case soldOut -> front.soldOut(store, needed(command.item()), command.until(), actor);
            case backInStock -> front.backInStock(store, needed(command.item()), actor);
            case pause -> front.pause(store, new FrontOfHouse.Pause(command.until(), command.reason()), actor);
            case resume -> front.resume(store, actor);
            case places -> {
                places.set(store, new StationCode(needed(command.station())), needed(command.places()));
                screens.stations(store);
            }
        }
    }

    private void ticket(StoreId store, Message.Command command, TicketAction action, Actor actor) {
        done(command, tickets.change(store, needed(command.ticket()), action, actor));
    }

    private void cannotMake(StoreId store, Message.Command command, Actor actor) {
        done(command, giveUp.giveUp(store, needed(command.ticket()), line(command), needed(command.why()), actor));
    }

    /** Keeps what undo goes back from. */
    private void done(Message.Command command, TicketView after) {
        database.createNativeQuery("update kitchen.command set ticket_id = :ticket, ticket_version = :version"
                        + " where store_id = :store and id = :id")
                .setParameter("ticket", after.id())
                .setParameter("version", after.version())
                .setParameter("store", after.store().value())
                .setParameter("id", command.id())
                .executeUpdate();
    }

    private void undo(StoreId store, Message.Command command, Actor actor) {
        Object[] done = (Object[]) database.createNativeQuery(
                        "select ticket_id, ticket_version from kitchen.command where store_id = :store and id = :id",
                        Object[].class)
                .setParameter("store", store.value())
                .setParameter("id", needed(command.command()))
                .getResultStream()
                .findFirst()
                .filter(row -> ((Object[]) row)[0] != null)
                .orElseThrow(() -> Problem.notFound("nothing-to-undo"));
        tickets.undo(store, (UUID) done[0], ((Number) done[1]).intValue(), actor);
    }

    private static Predicate<TicketView.Line> chosen(Message.Command command) {
        List<Integer> lines = command.lines();
        List<String> stations = command.stations();
        return line -> (lines == null || lines.contains(line.no()))
                && (stations == null || stations.contains(line.station()))
                && (lines != null || line.state().isLive());
    }

    private static int line(Message.Command command) {
        List<Integer> lines = needed(command.lines());
        if (lines.size() != 1) {
            throw Problem.malformed("malformed-command");
        }
        return lines.get(0);
    }

    private static <T> T needed(T field) {
        if (field == null) {
            throw Problem.malformed("malformed-command");
        }
        return field;
    }
}
