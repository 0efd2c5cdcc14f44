package dev.matazu.kitchen.ticket;

import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads tickets for screens and other rooms; takes no lock. */
@ApplicationScoped
public class ReadTickets {

    /** Read as a list: a stream would cut what it fetches along with each row to that row's own. */
    private static final String WITH_LINES =
            "select t from Ticket t left join fetch t.lines where t.key.store = :store";

    /** A line of a ticket, as people speak of both. */
    public record NamedLine(UUID ticket, String number, int line, LocalText name) {}

    private final EntityManager database;

    ReadTickets(EntityManager database) {
        this.database = database;
    }

    /** What a screen still has to show. */
    @Transactional
    public List<TicketView> onScreen(StoreId store) {
        return database
                .createQuery(WITH_LINES + " and t.state in :states", Ticket.class)
                .setParameter("store", store.value())
                .setParameter("states", TicketState.ON_SCREEN)
                .getResultList()
                .stream()
                .map(Ticket::view)
                .toList();
    }

    /** The latest that were handed over, newest first: what can be recalled. */
    @Transactional
    public List<TicketView> handedOver(StoreId store, int atMost) {
        List<UUID> latest = database.createQuery(
                        "select t.key.id from Ticket t where t.key.store = :store and t.state = HANDED_OVER"
                                + " order by t.endedAt desc",
                        UUID.class)
                .setParameter("store", store.value())
                .setMaxResults(atMost)
                .getResultList();
        return database
                .createQuery(WITH_LINES + " and t.key.id in :ids order by t.endedAt desc", Ticket.class)
                .setParameter("store", store.value())
                .setParameter("ids", latest)
                .getResultList()
                .stream()
                .map(Ticket::view)
                .toList();
    }

    /** Those of these that have been written, held ones too. */
    @Transactional
    public List<TicketView> of(StoreId store, Collection<UUID> ids) {
        return database
                .createQuery(WITH_LINES + " and t.key.id in :ids", Ticket.class)
                .setParameter("store", store.value())
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(Ticket::view)
                .toList();
    }

    /** What those of these that have been written are called, held ones too. */
    @Transactional
    public List<NamedLine> names(StoreId store, Collection<UUID> ids) {
        return database.createQuery(
                        "select t.key.id, t.number, l.key.lineNo, l.names from Ticket t join t.lines l"
                                + " where t.key.store = :store and t.key.id in :ids",
                        NamedLine.class)
                .setParameter("store", store.value())
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Whether something that is not over yet is called by this number. */
    @Transactional
    public boolean isOpen(StoreId store, String number) {
        return !database.createQuery(
                        "select t.key.id from Ticket t where t.key.store = :store and t.number = :number"
                                + " and t.state in (HELD, QUEUED, STARTED, DONE)",
                        UUID.class)
                .setParameter("store", store.value())
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those of these that a till wrote. */
    @Transactional
    List<TicketRef> walkInsAmong(Collection<TicketRef> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        return database.createQuery("select t.key from Ticket t where t.walkIn and t.key in :keys", Ticket.Key.class)
                .setParameter("keys", tickets.stream().map(Ticket.Key::of).toList())
                .getResultStream()
                .map(key -> new TicketRef(new StoreId(key.store()), key.id()))
                .toList();
    }

    /** What a store's tills wrote and the kitchen or the counter still has. */
    @Transactional
    public List<TicketView> walkIns(StoreId store) {
        return onScreen(store).stream().filter(TicketView::walkIn).toList();
    }

    /** The same of all stores. */
    @Transactional
    List<TicketView> walkInsOnScreen() {
        return database
                .createQuery(
                        "select t from Ticket t left join fetch t.lines where t.walkIn and t.state in :states",
                        Ticket.class)
                .setParameter("states", TicketState.ON_SCREEN)
                .getResultList()
                .stream()
                .map(Ticket::view)
                .toList();
    }

    @Transactional
    public Optional<TicketView> of(StoreId store, UUID id) {
        return Optional.ofNullable(database.find(Ticket.class, new Ticket.Key(store.value(), id)))
                .map(Ticket::view);
    }
}
