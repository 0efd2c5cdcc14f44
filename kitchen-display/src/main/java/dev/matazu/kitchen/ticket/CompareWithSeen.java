package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps a decision from being carried out on lines that others have moved since it was taken. What came to the same
 * needs no word; the rest of the ticket is not concerned.
 */
@ApplicationScoped
class CompareWithSeen {

    private record Place(LineState state, int step) {}

    private final EntityManager database;

    CompareWithSeen(EntityManager database) {
        this.database = database;
    }

    /**
     * What is left to do of it; empty where others have done all.
     *
     * @throws IllegalMove others did something else
     * @throws Problem 409 ticket-recalled-since: another one has brought it back
     */
    Optional<TicketAction> left(Ticket ticket, TicketAction action, Seen seen, ReadyBy readyBy) {
        if (seen.version() >= ticket.version()) {
            return Optional.of(action);
        }
        TicketView now = ticket.view();
        List<TicketEvent> since = since(now, seen);
        if (action instanceof TicketAction.Acknowledge && since.stream().anyMatch(TicketEvent::isOfAllergy)) {
            throw new IllegalMove(action.word());
        }
        Set<Integer> moved = moved(now, since, seen);
        if (moved.isEmpty()) {
            return Optional.of(action);
        }
        try {
            return left(ticket, action, moved, added(now, since, seen), readyBy);
        } catch (IllegalMove refused) {
            throw recalled(now, since, seen).orElseThrow(() -> refused);
        }
    }

    /** Whether another one has had this line made again since. */
    boolean isRemadeSince(TicketView now, int line, Seen seen) {
        List<TicketEvent> since = seen.version() >= now.version() ? List.of() : since(now, seen);
        Set<Integer> added = added(now, since, seen);
        return now.lines().stream()
                .anyMatch(one -> added.contains(one.no())
                        && one.remake() != null
                        && one.remake().line() == line);
    }

    private static Optional<TicketAction> left(
            Ticket ticket, TicketAction action, Set<Integer> moved, Set<Integer> added, ReadyBy readyBy) {
        if (action instanceof TicketAction.Work work) {
            TicketAction.Work known =
                    new TicketAction.Work(work.action(), work.lines().and(line -> !added.contains(line.no())));
            return left(ticket, known, moved, readyBy);
        }
        if (action instanceof TicketAction.Recall recall) {
            return left(ticket, recall, moved);
        }
        return Optional.of(action);
    }

    private static Optional<TicketAction> left(Ticket ticket, TicketAction.Recall recall, Set<Integer> moved) {
        List<TicketView.Line> meant = ticket.seenAnywhere(recall.lines()).stream()
                .filter(line -> line.state().isLive())
                .toList();
        if (meant.stream()
                .anyMatch(line -> moved.contains(line.no()) && !ticket.isToBeMadeAt(line.no(), recall.lines()))) {
            throw new IllegalMove(recall.word());
        }
        return !meant.isEmpty() && meant.stream().allMatch(line -> moved.contains(line.no()))
                ? Optional.empty()
                : Optional.of(new TicketAction.Recall(recall.lines().and(line -> !moved.contains(line.no()))));
    }

    private static Optional<TicketAction> left(
            Ticket ticket, TicketAction.Work work, Set<Integer> moved, ReadyBy readyBy) {
        List<TicketView.Line> meant = ticket.seenAnywhere(work.lines());
        for (TicketView.Line line : meant) {
            boolean isDone = ticket.hasPassed(line.no(), work.lines())
                    || line.state().after(work.action(), readyBy).equals(Optional.of(line.state()));
            if (moved.contains(line.no()) && !isDone) {
                throw new IllegalMove(work.action().name());
            }
        }
        boolean others = !meant.isEmpty() && meant.stream().allMatch(line -> moved.contains(line.no()));
        return others
                ? Optional.empty()
                : Optional.of(
                        new TicketAction.Work(work.action(), work.lines().and(line -> !moved.contains(line.no()))));
    }

    /** What others have had made again: nobody means a line that they have not seen. */
    private static Set<Integer> added(TicketView now, List<TicketEvent> since, Seen seen) {
        Set<Integer> added = new HashSet<>();
        for (int i = 0; i < since.size(); i++) {
            Before was = since.get(i).before();
            Before then = i + 1 < since.size() ? since.get(i + 1).before() : Before.of(now);
            if (!seen.own().contains(since.get(i).version())) {
                then.lines().keySet().stream()
                        .filter(no -> !was.lines().containsKey(no))
                        .forEach(added::add);
            }
        }
        return added;
    }

    private List<TicketEvent> since(TicketView now, Seen seen) {
        return database.createQuery("""
                        from TicketEvent e where e.key.store = :store and e.key.ticket = :ticket
                        and e.key.version > :seen order by e.key.version""", TicketEvent.class)
                .setParameter("store", now.store().value())
                .setParameter("ticket", now.id())
                .setParameter("seen", seen.version())
                .getResultList();
    }

    /** The lines that others have moved. */
    private static Set<Integer> moved(TicketView now, List<TicketEvent> since, Seen seen) {
        Set<Integer> moved = new HashSet<>();
        for (int i = 0; i < since.size(); i++) {
            Map<Integer, Place> was = places(since.get(i).before());
            Map<Integer, Place> then =
                    places(i + 1 < since.size() ? since.get(i + 1).before() : Before.of(now));
            if (!seen.own().contains(since.get(i).version())) {
                then.keySet().stream()
                        .filter(no -> !Objects.equals(was.get(no), then.get(no)))
                        .forEach(moved::add);
            }
        }
        return moved;
    }

    private static Optional<RuntimeException> recalled(TicketView now, List<TicketEvent> since, Seen seen) {
        return since.stream()
                .filter(event -> event.isRecall() && !seen.own().contains(event.version()))
                .reduce((earlier, last) -> last)
                .map(event -> Problem.conflict("ticket-recalled-since", now.number(), event.actorName()));
    }

    private static Map<Integer, Place> places(Before before) {
        Map<Integer, Place> places = new TreeMap<>();
        before.lines()
                .forEach((no, state) ->
                        places.put(no, new Place(state, before.steps().getOrDefault(no, 0))));
        return places;
    }
}
