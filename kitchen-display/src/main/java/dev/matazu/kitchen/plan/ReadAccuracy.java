package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.Accuracy.Made;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads how well a kitchen has kept what it promised; takes no lock and changes nothing. */
@ApplicationScoped
public class ReadAccuracy {

    private final EntityManager database;
    private final Clock clock;

    ReadAccuracy(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Of so many working days up to now. Without walk-ins, and without what was withdrawn, given up or made again.
     *
     * @throws Problem 404 kitchen-unknown
     */
    @Transactional
    public Accuracy of(StoreId store, int days) {
        KitchenRow kitchen = database.find(KitchenRow.class, store.value());
        if (kitchen == null) {
            throw Problem.notFound("kitchen-unknown", store);
        }
        Instant now = clock.instant();
        List<Made> made = database.createQuery("""
                        select b.firstFrom, b.firstTo, b.making.doneAt, b.reasons.why, b.reasons.moves from Booking b
                        where b.key.storeId = :store and b.making.doneAt >= :since and b.isMeasured
                          and b.state in (COMMITTED, ENDED)
                        """, Row.class)
                .setParameter("store", store.value())
                .setParameter("since", now.minus(Duration.ofDays(days + 1L)))
                .getResultStream()
                .map(Row::made)
                .toList();
        return Accuracy.of(made, now, days, kitchen.time());
    }

    record Row(Instant firstFrom, Instant firstTo, Instant doneAt, Why why, List<Why.Move> moves) {

        Made made() {
            return new Made(new Promise(firstFrom, firstTo), isChosen() ? null : why.askedAt(), doneAt);
        }

        /** Also what was promised before reasons were kept, of which nobody knows. */
        private boolean isChosen() {
            return why == null
                    || why.chosen()
                    || moves.stream().anyMatch(move -> move.cause().kind() == Why.Kind.CHOSEN);
        }
    }
}
