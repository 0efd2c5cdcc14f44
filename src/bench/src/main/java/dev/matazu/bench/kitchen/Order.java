package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Burgers.Item;
import dev.matazu.kitchen.plan.StationCode;
import java.util.List;
import java.util.Optional;

/** One order of a day, and what became of it. Milliseconds since the day began. */
final class Order {

    /** One piece of it. */
    static final class Piece {
        final Order order;
        final StationCode station;
        /** What the menu says. */
        final long configured;
        /** What it really takes, if nothing slows its station down. */
        final long actual;

        /** When the last plan had it begun. */
        long planned = -1;

        long begun = -1;
        long done = -1;
        long bumped = -1;
        int place;

        Piece(Order order, Item item, double scale, double noise) {
            this.order = order;
            this.station = item.station();
            this.configured = Math.round(item.seconds() * 1000L * scale);
            this.actual = Math.round(configured * noise);
        }
    }

    /** What the guest was shown when they paid. */
    record Range(long from, long to) {}

    final int number;
    final long placed;
    final boolean walksIn;
    final boolean comesNever;
    /** When they want it, if not as soon as possible. */
    final Optional<Long> slot;
    /** How much sooner or later than the range begins they come. */
    final long comesAfter;

    List<Piece> pieces = List.of();
    Optional<Range> shown = Optional.empty();

    Order(int number, long placed, boolean walksIn, boolean comesNever, Optional<Long> slot, long comesAfter) {
        this.number = number;
        this.placed = placed;
        this.walksIn = walksIn;
        this.comesNever = comesNever;
        this.slot = slot;
        this.comesAfter = comesAfter;
    }

    boolean isRefused() {
        return shown.isEmpty();
    }

    boolean isBumped() {
        return pieces.stream().allMatch(piece -> piece.bumped >= 0);
    }

    long ready() {
        return pieces.stream().mapToLong(piece -> piece.done).max().orElseThrow();
    }

    long firstDone() {
        return pieces.stream().mapToLong(piece -> piece.done).min().orElseThrow();
    }
}
