package dev.matazu.kitchen.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What tills asked for, by the id that they chose. A walk-in's row stands where an order's stands: who changes the ticket
 * locks it first.
 */
@ApplicationScoped
public class WalkIns {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** PostgreSQL keeps no text that has it. */
    private static final String NUL = "\\u0000";

    private final Session database;
    private final ReadTickets tickets;
    private final TillConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    WalkIns(Session database, ReadTickets tickets, TillConfig config, ObjectMapper json, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The ticket that was written for the same request before. Empty where the id is new: it is the caller's until the
     * transaction ends, and who else sends it waits.
     *
     * @param asked anything that becomes the same JSON when it is the same request
     * @throws Problem 400 malformed-json; 409 id-used-for-another-ticket; 429 too-many-tickets
     */
    @Transactional(TxType.MANDATORY)
    public Optional<TicketView> before(StoreId store, UUID id, Object asked) {
        int isNew = database.createNativeQuery("insert into kitchen.walk_in (store_id, id, asked, at)"
                        + " values (:store, :id, cast(:asked as jsonb), :at) on conflict do nothing")
                .setParameter("store", store.value())
                .setParameter("id", id)
                .setParameter("asked", write(asked))
                .setParameter("at", clock.instant())
                .executeUpdate();
        Optional<TicketView> earlier = tickets.of(store, id);
        if (isNew == 0 ? !isSame(store, id, asked) : earlier.isPresent()) {
            throw Problem.conflict("id-used-for-another-ticket");
        }
        if (isNew == 1) {
            mindTheRate(store);
        }
        return earlier;
    }

    /** Until the transaction ends; the first lock of it. @throws Problem 404 unknown-ticket */
    @Transactional(TxType.MANDATORY)
    public void lock(StoreId store, UUID id) {
        if (!lockIfAny(store, id)) {
            throw Problem.notFound("unknown-ticket");
        }
    }

    void beforeTicketIsLocked(@Observes TicketAboutToChange ticket) {
        lockIfAny(ticket.store(), ticket.ticket());
    }

    private boolean lockIfAny(StoreId store, UUID id) {
        return !database.createNativeQuery(
                        "select id from kitchen.walk_in where store_id = :store and id = :id for update", Object.class)
                .setParameter("store", store.value())
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private boolean isSame(StoreId store, UUID id, Object asked) {
        return (boolean) database.createNativeQuery("select asked = cast(:asked as jsonb) from kitchen.walk_in"
                        + " where store_id = :store and id = :id")
                .setParameter("asked", write(asked))
                .setParameter("store", store.value())
                .setParameter("id", id)
                .getSingleResult();
    }

    /** A till that has gone mad must not bury the kitchen. */
    private void mindTheRate(StoreId store) {
        Instant since = clock.instant().minus(MINUTE);
        long lately = ((Number) database.createNativeQuery(
                                "select count(*) from kitchen.walk_in where store_id = :store and at > :since")
                        .setParameter("store", store.value())
                        .setParameter("since", since)
                        .getSingleResult())
                .longValue();
        if (lately > config.perMinute()) {
            throw Problem.tooMany("too-many-tickets", MINUTE.toSeconds(), config.perMinute());
        }
    }

    private String write(Object asked) {
        try {
            String text = json.writeValueAsString(asked);
            if (text.contains(NUL)) {
                throw Problem.malformed("malformed-json", NUL);
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
