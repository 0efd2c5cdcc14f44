package dev.matazu.store;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

/** All stores of this installation. */
@ApplicationScoped
public class Stores {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StoreRow, String> {}

    private final Rows rows;
    private final Session database;

    Stores(Rows rows, Session database) {
        this.rows = rows;
        this.database = database;
    }

    @Transactional
    public List<Store> all() {
        return rows.listAll(Sort.by("position")).stream().map(StoreRow::store).toList();
    }

    /** Others that are known under the same brand, at most so many. */
    @Transactional
    public List<Store> ofSameBrand(Store store, int most) {
        String brand = store.settings().brand();
        return brand == null
                ? List.of()
                : database.createNativeQuery(
                                "select id from ordering.store where settings ->> 'brand' = :brand and id <> :this"
                                        + " order by position limit :most",
                                Object.class)
                        .setParameter("brand", brand)
                        .setParameter("this", store.id().value())
                        .setParameter("most", most)
                        .getResultStream()
                        .map(id -> database.find(StoreRow.class, id).store())
                        .toList();
    }

    /** @throws Problem 404 unknown-store */
    @Transactional
    public Store of(StoreId id) {
        return row(id).store();
    }

    @Transactional
    public boolean exists(StoreId id) {
        return rows.findByIdOptional(id.value()).isPresent();
    }

    @Transactional
    public void open(Store store) {
        rows.persist(new StoreRow(store, Math.toIntExact(rows.count())));
    }

    /** Replaces how the store works. */
    @Transactional
    public void change(StoreId id, StoreSettings settings) {
        row(id).work(settings);
    }

    /** Opens it at other hours. What is promised already stays promised. */
    @Transactional
    public void change(StoreId id, UnaryOperator<OpeningHours> hours) {
        StoreRow row = rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> unknown(id));
        StoreSettings settings = row.store().settings();
        row.work(settings.open(hours.apply(settings.hours())));
    }

    /** Whether guests may write what they must not eat. What was ordered before stays as it was. */
    @Transactional
    public void takeAllergies(StoreId id, boolean does) {
        work(id, settings -> settings.takingAllergies(does));
    }

    /** Whether it takes no mobile orders while its kitchen has no display. */
    @Transactional
    public void needDisplay(StoreId id, boolean does) {
        work(id, settings -> settings.needingDisplay(does));
    }

    private void work(StoreId id, UnaryOperator<StoreSettings> otherwise) {
        StoreRow row = rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> unknown(id));
        row.work(otherwise.apply(row.store().settings()));
    }

    /** @param until null until somebody resumes; {@code reason} may be null */
    @Transactional
    public void pause(StoreId id, Instant until, String reason) {
        row(id).pause(until, reason);
    }

    @Transactional
    public void resume(StoreId id) {
        row(id).resume();
    }

    private StoreRow row(StoreId id) {
        return rows.findByIdOptional(id.value()).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(StoreId id) {
        return Problem.notFound("unknown-store", id.value());
    }
}
