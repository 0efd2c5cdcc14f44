package dev.matazu.store;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** All stores of this installation. */
@ApplicationScoped
public class Stores {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StoreRow, String> {}

    private final Rows rows;

    Stores(Rows rows) {
        this.rows = rows;
    }

    @Transactional
    public List<Store> all() {
        return rows.listAll(Sort.by("position")).stream().map(StoreRow::store).toList();
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
        return rows.findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("unknown-store", id.value()));
    }
}
