package dev.matazu.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Reads what the processor sent and nobody could make use of. */
@ApplicationScoped
public class ReadInbox {

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST = 200;

    /** An event of the processor. {@code error} is null where nothing went wrong. */
    public record Letter(String id, String type, Instant receivedAt, int tries, String error) {}

    private final Session database;
    private final Clock clock;

    ReadInbox(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that were tried again and again in vain, oldest first. */
    @Transactional
    public List<Letter> dead() {
        return letters("outcome = 'DEAD' order by received_at", Instant.EPOCH);
    }

    /** Those about no payment of ours in the last 30 days, newest first. */
    @Transactional
    public List<Letter> notOurs() {
        return letters(
                "outcome = 'NOT_OURS' order by received_at desc",
                clock.instant().minus(REMEMBERED));
    }

    private List<Letter> letters(String where, Instant since) {
        return database
                .createNativeQuery(
                        "select id, type, received_at, tries, last_error from ordering.webhook_event"
                                + " where received_at > :since and " + where,
                        Object[].class)
                .addScalar("id", String.class)
                .addScalar("type", String.class)
                .addScalar("received_at", Instant.class)
                .addScalar("tries", Integer.class)
                .addScalar("last_error", String.class)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new Letter(
                        (String) row[0], (String) row[1], (Instant) row[2], (Integer) row[3], (String) row[4]))
                .toList();
    }
}
