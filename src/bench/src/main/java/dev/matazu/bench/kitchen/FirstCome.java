package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Order.Piece;
import dev.matazu.kitchen.plan.StationCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything is fired when it is paid, first come first served, as the field does. */
abstract class FirstCome implements Policy {

    private final Map<StationCode, Deque<Piece>> rails = new HashMap<>();

    final void fire(Order order) {
        order.pieces.forEach(piece -> rails.computeIfAbsent(piece.station, station -> new ArrayDeque<>())
                .add(piece));
    }

    @Override
    public final Optional<Piece> next(StationCode station, long now) {
        return Optional.ofNullable(rails.get(station)).map(Deque::poll);
    }
}
