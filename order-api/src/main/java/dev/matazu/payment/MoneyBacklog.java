package dev.matazu.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** How much payment still has to do: what the metrics show, read when they are asked for. */
@ApplicationScoped
class MoneyBacklog {

    private static final String OPEN =
            " from ordering.payment_instruction where state = 'OPEN' and verb <> 'OPEN_PAGE'";
    private static final String EVENTS = "select count(*) from ordering.webhook_event where outcome ";

    private final Session database;
    private final FindTroubles troubles;
    private final Clock clock;

    MoneyBacklog(Session database, FindTroubles troubles, Clock clock) {
        this.database = database;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Transactional
    public double instructions() {
        return count("select count(*)" + OPEN);
    }

    /** In seconds since the oldest was decided; 0 where none is open. */
    @Transactional
    public double oldestInstruction() {
        Instant oldest = (Instant) database.createNativeQuery("select min(decided_at)" + OPEN, Object.class)
                .getSingleResult();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toSeconds();
    }

    @Transactional
    public double waitingEvents() {
        return count(EVENTS + "is null");
    }

    @Transactional
    public double deadEvents() {
        return count(EVENTS + "= 'DEAD'");
    }

    public double troubles(FindTroubles.Kind kind) {
        return troubles.of(kind).size();
    }

    private long count(String query) {
        return (long) database.createNativeQuery(query, Object.class).getSingleResult();
    }
}
