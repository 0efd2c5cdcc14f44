package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.Ages;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.StoreTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads how many tickets were slow or late when they were done, by the ages that the store's screens go by now. */
@ApplicationScoped
public class ReadPaces {

    /** Tickets. */
    public record Paces(int inTime, int slow, int late) {

        public int all() {
            return inTime + slow + late;
        }
    }

    private record Made(Instant firedAt, Instant promiseTo, Instant doneAt) {}

    private final EntityManager database;
    private final Kitchens kitchens;
    private final Clock clock;

    ReadPaces(EntityManager database, Kitchens kitchens, Clock clock) {
        this.database = database;
        this.kitchens = kitchens;
        this.clock = clock;
    }

    /** Of so many working days up to now, walk-ins too. @throws Problem 404 unknown-store */
    @Transactional
    public Paces of(StoreId store, int days) {
        Ages ages = kitchens.ages(store);
        StoreTime time = new StoreTime(kitchens.of(store).orElseThrow().zone());
        Instant now = clock.instant();
        LocalDate first = time.workingDayOf(now).minusDays(days - 1L);
        int[] count = new int[Ages.Pace.values().length];
        made(store, now.minus(Duration.ofDays(days + 1L))).stream()
                .filter(one -> !time.workingDayOf(one.doneAt()).isBefore(first))
                .forEach(one -> count[
                        ages.pace(one.firedAt(), one.promiseTo(), one.doneAt()).ordinal()]++);
        return new Paces(
                count[Ages.Pace.IN_TIME.ordinal()], count[Ages.Pace.SLOW.ordinal()], count[Ages.Pace.LATE.ordinal()]);
    }

    private List<Made> made(StoreId store, Instant since) {
        return database.createQuery(
                        "select t.firedAt, t.promiseTo, t.doneAt from Ticket t"
                                + " where t.key.store = :store and t.doneAt >= :since and t.state <> VOID",
                        Made.class)
                .setParameter("store", store.value())
                .setParameter("since", since)
                .getResultList();
    }
}
