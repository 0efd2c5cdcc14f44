package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.display.ChoiceAtScreen;
import dev.matazu.kitchen.display.DisplaySettings;
import dev.matazu.kitchen.display.SetDisplay;
import dev.matazu.kitchen.plan.SetPlaces;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Stop;
import dev.matazu.kitchen.plan.StopKitchen;
import dev.matazu.kitchen.print.QueuePrints;
import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.GiveUpLine;
import dev.matazu.kitchen.ticket.RemakeLine;
import dev.matazu.kitchen.ticket.RemakeOf;
import dev.matazu.kitchen.ticket.Seen;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.kitchen.ticket.TicketView;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Does a command once, however often it arrives: its id is kept in the transaction that does it. */
@ApplicationScoped
class CommandLog {

    /** Queued longer than this by a screen without a connection, it is not what the kitchen wants any more. */
    private static final Duration KEEPS_FOR = Duration.ofMinutes(30);

    private final Session database;
    private final ChangeTicket tickets;
    private final GiveUpLine giveUp;
    private final RemakeLine remake;
    private final SetPlaces places;
    private final StopKitchen kitchen;
    private final QueuePrints prints;
    private final FrontOfHouse front;
    private final SetDisplay displays;
    private final TellScreens screens;
    private final Clock clock;

    CommandLog(
            Session database,
            ChangeTicket tickets,
            GiveUpLine giveUp,
            RemakeLine remake,
            SetPlaces places,
            StopKitchen kitchen,
            QueuePrints prints,
            FrontOfHouse front,
            SetDisplay displays,
            TellScreens screens,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.giveUp = giveUp;
        this.remake = remake;
        this.places = places;
        this.kitchen = kitchen;
        this.prints = prints;
        this.front = front;
        this.displays = displays;
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
            if (isTooOld(command)) {
                throw Problem.conflict("command-too-old", KEEPS_FOR.toMinutes());
            }
            run(device, command);
        }
    }

    /** How a display was set does not age: only what a manager set since is newer. */
    private boolean isTooOld(Message.Command command) {
        return command.given() != null
                && command.action() != Message.Action.setDisplay
                && command.given().plus(KEEPS_FOR).isBefore(clock.instant());
    }

    private void run(DeviceIdentity device, Message.Command command) {
        StoreId store = device.store();
        Actor actor = device.actor();
        switch (command.action()) {
            case start -> ticket(device, command, TicketAction.start(chosen(command)));
            case bump -> ticket(device, command, TicketAction.bump(chosen(command)));
            case pass -> ticket(device, command, TicketAction.pass(chosen(command)));
            case recall -> ticket(device, command, new TicketAction.Recall(chosen(command)));
            case rush -> ticket(device, command, new TicketAction.Rush(true));
            case unrush -> ticket(device, command, new TicketAction.Rush(false));
            case cannotMake -> cannotMake(device, command);
            case canMake -> ticket(device, command, TicketAction.canMake(line(command)));
            case acknowledge ->
                ticket(device, command, new TicketAction.Acknowledge(Set.copyOf(needed(command.stations()))));
            case see -> ticket(device, command, new TicketAction.See(Set.copyOf(needed(command.lines()))));
            case remake -> remake(device, command);
            case undo -> done(command, undone(store, command, actor));
            case soldOut -> front.soldOut(store, needed(command.item()), command.until(), actor);
            case backInStock -> front.backInStock(store, needed(command.item()), actor);
            case count -> front.count(store, needed(command.item()), command.left(), command.until(), actor);
            case add -> front.add(store, needed(command.item()), needed(command.by()), actor);
            case pause -> front.pause(store, new FrontOfHouse.Pause(command.until(), command.reason()), actor);
            case resume -> front.resume(store, actor);
            case places -> {
                places.set(
                        store,
                        new StationCode(needed(command.station())),
                        needed(command.places()),
                        command.holds() == null ? SetPlaces.Holds.SHIFT : command.holds());
                screens.stations(store);
            }
            case stopKitchen ->
                kitchen.stop(store, needed(command.stop()), reason(Stop.Reason.class, command), command.until(), actor);
            case print -> prints.again(store, needed(command.ticket()), actor.name());
            case runKitchen -> kitchen.runAgain(store, needed(command.stop()), actor);
            case setDisplay -> displays.atScreen(store, device.id(), choice(command), command.seen());
        }
    }

    private void ticket(DeviceIdentity device, Message.Command command, TicketAction action) {
        UUID ticket = needed(command.ticket());
        done(command, tickets.change(device.store(), ticket, action, seen(device, command), device.actor()));
    }

    private void cannotMake(DeviceIdentity device, Message.Command command) {
        done(
                command,
                giveUp.giveUp(
                        device.store(),
                        needed(command.ticket()),
                        line(command),
                        needed(command.why()),
                        seen(device, command),
                        device.actor()));
    }

    private void remake(DeviceIdentity device, Message.Command command) {
        RemakeLine.Wish wish =
                new RemakeLine.Wish(line(command), needed(command.quantity()), reason(RemakeOf.Reason.class, command));
        done(
                command,
                remake.remake(device.store(), needed(command.ticket()), wish, seen(device, command), device.actor()));
    }

    /** What this device knew of the ticket, and what it did to it since: its commands may wait for each other. */
    private Seen seen(DeviceIdentity device, Message.Command command) {
        if (command.seen() == null) {
            return Seen.ANYTHING;
        }
        List<?> own = database.createNativeQuery(
                        "select ticket_version from kitchen.command where store_id = :store and device_id = :device"
                                + " and ticket_id = :ticket and ticket_version > :seen",
                        Object.class)
                .setParameter("store", device.store().value())
                .setParameter("device", device.id())
                .setParameter("ticket", needed(command.ticket()))
                .setParameter("seen", command.seen())
                .getResultList();
        return new Seen(command.seen(), own.stream().map(Integer.class::cast).collect(Collectors.toSet()));
    }

    /** Keeps what undo goes back from, and what this device did by itself. */
    private void done(Message.Command command, TicketView after) {
        database.createNativeQuery("update kitchen.command set ticket_id = :ticket, ticket_version = :version"
                        + " where store_id = :store and id = :id")
                .setParameter("ticket", after.id())
                .setParameter("version", after.version())
                .setParameter("store", after.store().value())
                .setParameter("id", command.id())
                .executeUpdate();
    }

    private TicketView undone(StoreId store, Message.Command command, Actor actor) {
        Object[] done = (Object[]) database.createNativeQuery(
                        "select ticket_id, ticket_version from kitchen.command where store_id = :store and id = :id",
                        Object[].class)
                .setParameter("store", store.value())
                .setParameter("id", needed(command.command()))
                .getResultStream()
                .findFirst()
                .filter(row -> ((Object[]) row)[0] != null)
                .orElseThrow(() -> Problem.notFound("nothing-to-undo"));
        return tickets.undo(store, (UUID) done[0], ((Number) done[1]).intValue(), actor);
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

    private static ChoiceAtScreen choice(Message.Command command) {
        if (command.textSize() != null && !DisplaySettings.TEXT_SIZES.contains(command.textSize())) {
            throw Problem.malformed("malformed-command");
        }
        List<StationCode> stations = command.stations() == null
                ? null
                : command.stations().stream().map(CommandLog::station).toList();
        return new ChoiceAtScreen(stations, command.textSize(), command.muted());
    }

    private static StationCode station(String code) {
        try {
            return new StationCode(code);
        } catch (IllegalArgumentException none) {
            throw Problem.malformed("malformed-command");
        }
    }

    private static <E extends Enum<E>> E reason(Class<E> reasons, Message.Command command) {
        String said = needed(command.reason());
        return Arrays.stream(reasons.getEnumConstants())
                .filter(reason -> reason.name().equals(said))
                .findFirst()
                .orElseThrow(() -> Problem.malformed("malformed-command"));
    }

    private static <T> T needed(T field) {
        if (field == null) {
            throw Problem.malformed("malformed-command");
        }
        return field;
    }
}
