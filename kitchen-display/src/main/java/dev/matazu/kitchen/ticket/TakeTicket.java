package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.CommitBooking;
import dev.matazu.kitchen.plan.CommitResult;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Stations;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the ticket of somebody who waits in the shop and has paid there. It shares the queue: it takes the capacity that
 * an order would take, and is promised what is left.
 */
@ApplicationScoped
public class TakeTicket {

    private final CommitBooking bookings;
    private final Stations stations;
    private final WalkInNumbers numbers;
    private final WriteTicket write;
    private final ChangeTicket change;

    TakeTicket(
            CommitBooking bookings, Stations stations, WalkInNumbers numbers, WriteTicket write, ChangeTicket change) {
        this.bookings = bookings;
        this.stations = stations;
        this.numbers = numbers;
        this.write = write;
        this.change = change;
    }

    /**
     * Books as soon as possible, writes and fires. After {@link WalkIns#before}, in its transaction. A full kitchen only
     * makes it later.
     *
     * @param asked without a number, the kitchen gives one
     * @throws Problem 409 station-closed with {@code stations}, number-taken
     */
    @Transactional(TxType.MANDATORY)
    public TicketView take(NewTicket asked, Actor actor) {
        CommitResult taken = bookings.takeAnyway(asked.store(), asked.id(), asked.work());
        NewTicket numbered = asked.walkIn(numbers.of(asked));
        write.write(numbered, actor);
        Promise promise = promise(taken, asked);
        return change.change(asked.store(), asked.id(), new TicketAction.Fire(promise), actor);
    }

    private Promise promise(CommitResult taken, NewTicket asked) {
        if (taken instanceof CommitResult.Kept kept) {
            return kept.promise();
        } else if (taken instanceof CommitResult.Moved moved) {
            return moved.now();
        }
        throw closed(asked.store(), asked.work());
    }

    /** Those at which nobody works; all of them where one ends its work before this could be made. */
    public Problem closed(StoreId store, List<Work> work) {
        Set<StationCode> needed = Work.steps(work).stream().map(Work::station).collect(Collectors.toSet());
        List<Station> all = stations.of(store).stream()
                .filter(station -> needed.contains(station.code()))
                .toList();
        List<Station> empty =
                all.stream().filter(station -> station.places() == 0).toList();
        List<Station> closed = empty.isEmpty() ? all : empty;
        return Problem.conflict("station-closed", closed.get(0).name())
                .with(
                        "stations",
                        closed.stream().map(station -> station.code().value()).toList());
    }
}
