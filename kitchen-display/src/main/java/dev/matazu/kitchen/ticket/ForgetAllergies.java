package dev.matazu.kitchen.ticket;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;

/** Deletes what guests must not eat a day after their tickets have ended: nobody needs it then. */
@ApplicationScoped
class ForgetAllergies {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Session database;
    private final Clock clock;

    ForgetAllergies(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        database.createNativeQuery("update kitchen.ticket set allergy = null, allergy_read = '[]'"
                        + " where allergy is not null and ended_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
