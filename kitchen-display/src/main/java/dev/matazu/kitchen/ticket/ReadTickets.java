package dev.matazu.kitchen.ticket;

import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads tickets for screens and other rooms; takes no lock. */
@ApplicationScoped
public class ReadTickets {

    /** Read as a list: a stream would cut what it fetches along with each row to that row's own. */
    private static final String WITH_LINES =
            "select t from Ticket t left join fetch t.lines where t.key.store = :store";

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

    @Transactional
    public Optional<TicketView> of(StoreId store, UUID id) {
        return Optional.ofNullable(database.find(Ticket.class, new Ticket.Key(store.value(), id)))
                .map(Ticket::view);
    }
}
