package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.AllergyNote;
import dev.matazu.platform.Problem;
import dev.matazu.store.Store;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * What guests must not eat: taken where a store reads it, and deleted a day after it was of use. Who wrote it into a basket
 * and ordered nothing is forgotten as soon.
 */
@ApplicationScoped
class Allergies {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Session database;
    private final Clock clock;

    Allergies(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In one line; null where nothing was said. @throws Problem 422 allergy-not-taken, allergy-too-long */
    static String checked(Store store, String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (!store.settings().takesAllergies()) {
            throw Problem.invalid("allergy-not-taken", store.name());
        }
        String said = note.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (said.codePointCount(0, said.length()) > AllergyNote.LONGEST) {
            throw Problem.invalid("allergy-too-long", AllergyNote.LONGEST)
                    .withErrors(List.of(new Problem.FieldError("allergy", "allergy-too-long", AllergyNote.LONGEST)));
        }
        return said;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        database.createNativeQuery("update ordering.placed_order set allergy = null"
                        + " where allergy is not null and ended_at < :before")
                .setParameter("before", before)
                .executeUpdate();
        database.createNativeQuery("update ordering.basket set content = content - 'allergy'"
                        + " where content ->> 'allergy' is not null and changed_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
