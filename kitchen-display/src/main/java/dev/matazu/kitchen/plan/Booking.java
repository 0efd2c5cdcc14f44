package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.BookingState.Action;
import dev.matazu.kitchen.plan.CommitResult.Kept;
import dev.matazu.kitchen.plan.CommitResult.Lost;
import dev.matazu.kitchen.plan.CommitResult.Moved;
import dev.matazu.kitchen.plan.HoldResult.Held;
import dev.matazu.kitchen.plan.MovedBookings.Planned;
import dev.matazu.kitchen.plan.learn.Expected;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The capacity that one order holds or takes, and what it was promised. */
@Entity
@Table(schema = "kitchen", name = "booking")
class Booking {

    /** A beginning that moves by less is not worth a word. */
    private static final Duration WORTH_TELLING = Duration.ofSeconds(15);

    @Embeddable
    record Key(@Column(name = "store_id") String storeId, UUID id) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private BookingState state;

    @Column(name = "release_at")
    private Instant releaseAt;

    /** When its first piece is to be begun, as far as who sells has been told; null as long as that is the release. */
    @Column(name = "begin_at")
    private Instant beginAt;

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

    @Version
    private int version;

    /** Whether its guest waits in the shop. */
    @Column(name = "is_there")
    private boolean isThere;

    /** Whether who sells knows of every change that the plan has made to it. */
    @Column(name = "is_told")
    private boolean isTold = true;

    /** Whether it tells how well promises are kept. */
    @Column(name = "is_measured")
    private boolean isMeasured = true;

    /** Whether it goes before all others until it is made. */
    @Column(name = "goes_first")
    private boolean goesFirst;

    @Embedded
    private Making making = new Making();

    @Embedded
    private Reasons reasons = new Reasons();

    protected Booking() {}

    Booking(StoreId store, UUID id) {
        key = new Key(store.value(), id);
    }

    /** Takes the place until then; also again, after an earlier hold is over. */
    void hold(List<Work> work, Placing placing, Optional<Instant> last, Instant until) {
        state = BookingState.HELD;
        place(placing);
        firstFrom = promiseFrom;
        firstTo = promiseTo;
        heldUntil = until;
        lastFrom = last.orElse(null);
        making.book(work);
    }

    /** Keeps why its guest was promised what they were. */
    void because(Why why) {
        reasons.first(why);
    }

    /** Other work at the same promise. */
    void change(List<Work> work, Placing placing) {
        place(placing);
        making.book(work);
    }

    /** Its guest asked for another time: that is the first one now, by which it is measured. */
    void postpone(Placing later, Why.Move move) {
        reasons.moved(move);
        change(work(), later);
        firstFrom = promiseFrom;
        firstTo = promiseTo;
    }

    /** More work at the same promise. */
    void grow(List<Work> more) {
        making.grow(more);
    }

    /** Its guest waits in the shop from now on. */
    void guestIsThere() {
        isThere = true;
    }

    void commit() {
        state = state.after(Action.COMMIT);
    }

    /** Commits it to a later promise than the one that was held. */
    void commitTo(Placing later, Why.Cause cause, Instant now) {
        reasons.moved(new Why.Move(now, promise(), later.promise(), cause));
        place(later);
        commit();
    }

    void expire() {
        state = state.after(Action.EXPIRE);
    }

    void release() {
        state = state.after(Action.RELEASE);
    }

    /** This is left to do, and cooks see it or not. */
    void remaining(List<OpenWork> open, boolean shown, Instant now) {
        making.remaining(open, shown, now);
        goesFirst = goesFirst && !open.isEmpty();
    }

    void first(boolean first) {
        goesFirst = first && !open().isEmpty();
    }

    /** This is to be made of it now, some of it once more, before what others were promised. */
    void again(List<OpenWork> open, Instant now) {
        state = state.after(Action.AGAIN);
        goesFirst = true;
        making.remaining(open, true, now);
    }

    /** Cooks see it, and it is to be done as soon as it can. */
    Claim claim(Expected expected) {
        return Claim.first(
                key.id(),
                promise(),
                promiseFrom.isAfter(firstFrom),
                open().stream().map(piece -> piece.piece(expected)).toList());
    }

    /** It tells nothing of how promises are kept. */
    void leaveOut() {
        isMeasured = false;
    }

    /** Keeps when its open pieces are to be begun. Nobody hears of it once cooks see it: they have begun, or will. */
    void plan(Map<Integer, Instant> starts) {
        making.plan(starts);
        starts.values().stream()
                .min(Instant::compareTo)
                .filter(begin -> !making.isShown() && isWorthTelling(begin))
                .ifPresent(begin -> {
                    beginAt = begin;
                    isTold = false;
                });
    }

    private Instant beginAt() {
        return beginAt == null ? releaseAt : beginAt;
    }

    private boolean isWorthTelling(Instant begin) {
        return Duration.between(beginAt(), begin).abs().compareTo(WORTH_TELLING) >= 0;
    }

    /** It cannot be kept: its guest is told of this one. */
    void move(Why.Move move) {
        reasons.moved(move);
        promiseFrom = move.to().from();
        promiseTo = move.to().to();
        isTold = false;
    }

    /** Who sells knows of everything that the plan has changed. */
    void told() {
        isTold = true;
    }

    boolean isTold() {
        return isTold;
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
        Promise first = first();
        return switch (state) {
            case COMMITTED, ENDED ->
                first.equals(promise()) ? new Kept(first, releaseAt) : new Moved(first, promise(), releaseAt);
            case HELD, EXPIRED, DROPPED -> new Lost();
        };
    }

    UUID id() {
        return key.id();
    }

    /** How often it was changed. */
    int changes() {
        return version;
    }

    Planned planned() {
        return new Planned(promise(), beginAt());
    }

    StoreId store() {
        return new StoreId(key.storeId());
    }

    Placing placing() {
        return new Placing(releaseAt, promise());
    }

    List<BookedPiece> open() {
        return making.open();
    }

    List<Work> work() {
        return making.work();
    }

    /** Where it is to be made. */
    Stream<StationCode> needed() {
        return Work.steps(work()).stream().map(Work::station);
    }

    Optional<Instant> last() {
        return Optional.ofNullable(lastFrom);
    }

    Promise promise() {
        return new Promise(promiseFrom, promiseTo);
    }

    Promise first() {
        return new Promise(firstFrom, firstTo);
    }

    Reasons reasons() {
        return reasons;
    }

    private void place(Placing placing) {
        beginAt = null;
        releaseAt = placing.release();
        promiseFrom = placing.promise().from();
        promiseTo = placing.promise().to();
    }
}
