package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.StoreTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a kitchen had to make again; takes no lock and changes nothing. What was taken back is not in it. */
@ApplicationScoped
public class ReadRemakes {

    /**
     * Portions, not taps.
     *
     * @param days working days with any, the latest first
     * @param items the most first
     */
    public record Remakes(List<Day> days, List<Item> items) {

        public int portions() {
            return items.stream().mapToInt(Item::portions).sum();
        }
    }

    /** @param reasons only those that were given */
    public record Day(LocalDate date, Map<RemakeOf.Reason, Integer> reasons) {}

    public record Item(LocalText name, int portions) {}

    private record Row(String item, LocalText name, int quantity, RemakeOf.Reason reason, Instant at) {}

    private final EntityManager database;
    private final Kitchens kitchens;
    private final Clock clock;

    ReadRemakes(EntityManager database, Kitchens kitchens, Clock clock) {
        this.database = database;
        this.kitchens = kitchens;
        this.clock = clock;
    }

    /** Of so many working days up to now. @throws Problem 404 unknown-store */
    @Transactional
    public Remakes of(StoreId store, int days) {
        StoreTime time = new StoreTime(kitchens.of(store)
                .orElseThrow(() -> Problem.notFound("unknown-store"))
                .zone());
        Instant now = clock.instant();
        LocalDate first = time.workingDayOf(now).minusDays(days - 1L);
        List<Row> rows = rows(store, now.minus(Duration.ofDays(days + 1L))).stream()
                .filter(row -> !time.workingDayOf(row.at()).isBefore(first))
                .toList();
        return new Remakes(byDay(rows, time), byItem(rows));
    }

    private List<Row> rows(StoreId store, Instant since) {
        return database
                .createQuery("""
                        select l.item, l.names, l.quantity, l.remakeReason, l.remadeAt from TicketLine l
                        where l.key.store = :store and l.remadeAt >= :since""", Object[].class)
                .setParameter("store", store.value())
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(row -> new Row(
                        (String) row[0], (LocalText) row[1], (int) row[2], (RemakeOf.Reason) row[3], (Instant) row[4]))
                .toList();
    }

    private static List<Day> byDay(List<Row> rows, StoreTime time) {
        Map<LocalDate, Map<RemakeOf.Reason, Integer>> days = new TreeMap<>(Comparator.reverseOrder());
        rows.forEach(
                row -> days.computeIfAbsent(time.workingDayOf(row.at()), day -> new EnumMap<>(RemakeOf.Reason.class))
                        .merge(row.reason(), row.quantity(), Integer::sum));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static List<Item> byItem(List<Row> rows) {
        Map<String, Item> items = new HashMap<>();
        rows.forEach(row -> items.merge(
                row.item(),
                new Item(row.name(), row.quantity()),
                (all, one) -> new Item(all.name(), all.portions() + one.portions())));
        return items.values().stream()
                .sorted(Comparator.comparing(Item::portions).reversed())
                .toList();
    }
}
