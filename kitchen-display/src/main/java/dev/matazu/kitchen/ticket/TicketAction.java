package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.Promise;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Something done to a ticket. Every change of a ticket is one of these, made by {@link ChangeTicket}. */
public sealed interface TicketAction {

    /** Releases a held ticket to the kitchen with what the guest was promised. */
    record Fire(Promise promise) implements TicketAction {}

    /** Starts, bumps, passes or hands over the chosen lines. */
    record Work(LineState.Action action, Predicate<TicketView.Line> lines) implements TicketAction {}

    /**
     * Brings a ticket back to where it stood, its clock kept: those of these lines that were made, each to the latest of its
     * stations at which it is meant, also where that has passed it on.
     */
    record Recall(Predicate<TicketView.Line> lines) implements TicketAction {

        /** All of it. */
        public Recall() {
            this(any -> true);
        }
    }

    /** Has a line made again by {@link RemakeLine}, for which there is this time now, if anybody was promised one. */
    record Remake(RemakeLine.Wish wish, Optional<Promise> promise) implements TicketAction {}

    /** Puts it before all others, or lets it wait its turn again. */
    record Rush(boolean isFirst) implements TicketAction {}

    /** Cooks at these stations have read what its guest must not eat. */
    record Acknowledge(Set<String> stations) implements TicketAction {
        public Acknowledge {
            stations = Set.copyOf(stations);
        }
    }

    /** Somebody in the kitchen has seen that these lines were taken away. */
    record See(Set<Integer> lines) implements TicketAction {
        public See {
            lines = Set.copyOf(lines);
        }
    }

    /** Writes anew what its guest must not eat; null for nothing. Who has read the former reads it again. */
    record Note(String allergy) implements TicketAction {}

    /** Takes the order away from the kitchen. */
    record Withdraw() implements TicketAction {}

    /** Nobody came for it: the ticket leaves every screen. */
    record Close() implements TicketAction {}

    /** Takes these lines away and puts others in their place; either may be none. */
    record Replace(Set<Integer> gone, List<NewTicket.Line> instead) implements TicketAction {

        public Replace {
            gone = Set.copyOf(gone);
            instead = List.copyOf(instead);
        }
    }

    /** Writes what is on the ticket's head anew. */
    record Relabel(Pickup pickup, String nickname) implements TicketAction {}

    /** Writes what is to be made anew, while the ticket is held. */
    record Rewrite(List<NewTicket.Line> lines) implements TicketAction {}

    /** Tells the kitchen of a changed promise. */
    record Promised(Promise promise) implements TicketAction {}

    static TicketAction start(Predicate<TicketView.Line> lines) {
        return new Work(LineState.Action.START, lines);
    }

    static TicketAction bump(Predicate<TicketView.Line> lines) {
        return new Work(LineState.Action.BUMP, lines);
    }

    static TicketAction pass(Predicate<TicketView.Line> lines) {
        return new Work(LineState.Action.PASS, lines);
    }

    static TicketAction handOver(Predicate<TicketView.Line> lines) {
        return new Work(LineState.Action.HAND_OVER, lines);
    }

    static TicketAction cannotMake(int line) {
        return new Work(LineState.Action.CANNOT_MAKE, each -> each.no() == line);
    }

    static TicketAction canMake(int line) {
        return new Work(LineState.Action.CAN_MAKE, each -> each.no() == line);
    }

    /** What the log keeps of why, or where; null where that is not asked. Never what a guest wrote. */
    default String why() {
        if (this instanceof Acknowledge read) {
            return String.join(" ", new TreeSet<>(read.stations()));
        }
        return this instanceof Remake again ? again.wish().reason().name() : null;
    }

    /** The word under which the log keeps it. */
    default String word() {
        if (this instanceof Rush rush && !rush.isFirst()) {
            return "UNRUSH";
        }
        return this instanceof Work work
                ? work.action().name()
                : getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }
}
