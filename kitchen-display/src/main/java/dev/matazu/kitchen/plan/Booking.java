package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.BookingState.Action;
import dev.matazu.kitchen.plan.CommitResult.Kept;
import dev.matazu.kitchen.plan.CommitResult.Lost;
import dev.matazu.kitchen.plan.CommitResult.Moved;
import dev.matazu.kitchen.plan.HoldResult.Held;
import dev.matazu.platform.StoreId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The capacity that one order holds or takes, and what it was promised. */
@Entity
@Table(schema = "kitchen", name = "booking")
class Booking {

    @Embeddable
    record Key(@Column(name = "store_id") String storeId, UUID id) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    @Column(name = "release_at")
    private Instant releaseAt;

    @Column(name = "promise_from")
    private Instant promiseFrom;

    @Column(name = "promise_to")
    private Instant promiseTo;

    @Column(name = "first_from")
    private Instant firstFrom;

    @Column(name = "first_to")
    private Instant firstTo;

    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "last_from")
    private Instant lastFrom;

    @Column(name = "longest_seconds")
    private int longestSeconds;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(
            schema = "kitchen",
            name = "booking_work",
            joinColumns = {
                @JoinColumn(name = "store_id", referencedColumnName = "store_id"),
                @JoinColumn(name = "booking_id", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "station")
    private Map<String, BookedWork> work = new HashMap<>();

    protected Booking() {}

    Booking(StoreId store, UUID id) {
        key = new Key(store.value(), id);
    }

    /** Takes the place until then; also again, after an earlier hold is over. */
    void hold(Load load, Placing placing, Optional<Instant> last, Instant until) {
        state = BookingState.HELD;
        place(placing);
        firstFrom = promiseFrom;
        firstTo = promiseTo;
        heldUntil = until;
        lastFrom = last.orElse(null);
        book(load);
    }

    private void book(Load load) {
        longestSeconds = Math.toIntExact(load.longest().toSeconds());
        work.clear();
        load.perStation().forEach((station, time) -> work.put(station.value(), new BookedWork(time)));
    }

    /** Other work at the same promise. */
    void change(Load load, Placing placing) {
        place(placing);
        book(load);
    }

    /** More work at the same promise, at stations that had none too. */
    void grow(Load more) {
        longestSeconds = Math.max(longestSeconds, Math.toIntExact(more.longest().toSeconds()));
        more.perStation().forEach((station, time) -> {
            BookedWork before = work.get(station.value());
            work.put(station.value(), before == null ? new BookedWork(time) : before.and(time));
        });
    }

    void commit() {
        state = state.after(Action.COMMIT);
    }

    /** Commits it to a later promise than the one that was held. */
    void commitTo(Placing later) {
        place(later);
        commit();
    }

    void expire() {
        state = state.after(Action.EXPIRE);
    }

    void release() {
        state = state.after(Action.RELEASE);
    }

    /** A station that is not named has nothing left to do. */
    void remaining(Map<StationCode, Duration> open) {
        work.forEach((station, booked) -> booked.remaining(open.getOrDefault(new StationCode(station), Duration.ZERO)));
    }

    /** Whether it holds or takes its place at this moment. */
    boolean isOpen(Instant now) {
        return switch (state) {
            case HELD -> now.isBefore(heldUntil);
            case COMMITTED -> true;
            case EXPIRED, DROPPED, ENDED -> false;
        };
    }

    boolean isCommitted() {
        return state == BookingState.COMMITTED;
    }

    /** Whether committing it once more would change nothing. */
    boolean isDecided() {
        return switch (state) {
            case HELD, EXPIRED -> false;
            case COMMITTED, DROPPED, ENDED -> true;
        };
    }

    Held held() {
        return new Held(promise(), heldUntil, releaseAt);
    }

    CommitResult committed() {
        Promise first = new Promise(firstFrom, firstTo);
        return switch (state) {
            case COMMITTED, ENDED ->
                first.equals(promise()) ? new Kept(first, releaseAt) : new Moved(first, promise(), releaseAt);
            case HELD, EXPIRED, DROPPED -> new Lost();
        };
    }

    UUID id() {
        return key.id();
    }

    StoreId store() {
        return new StoreId(key.storeId());
    }

    Placing placing() {
        return new Placing(releaseAt, promise());
    }

    Load load() {
        return new Load(
                work.entrySet().stream()
                        .collect(Collectors.toMap(
                                booked -> new StationCode(booked.getKey()),
                                booked -> booked.getValue().whole())),
                Duration.ofSeconds(longestSeconds));
    }

    Optional<Instant> last() {
        return Optional.ofNullable(lastFrom);
    }

    private Promise promise() {
        return new Promise(promiseFrom, promiseTo);
    }

    private void place(Placing placing) {
        releaseAt = placing.release();
        promiseFrom = placing.promise().from();
        promiseTo = placing.promise().to();
    }
}
