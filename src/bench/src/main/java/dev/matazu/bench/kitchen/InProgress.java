package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Order.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One usual time for every order, and none taken while too many are in progress. */
final class InProgress extends FirstCome {

    private static final int MOST = 60;
    private static final long USUALLY = 5 * 60_000;

    private final List<Order> open = new ArrayList<>();

    @Override
    public Optional<Range> promise(Order order, long now) {
        open.removeIf(Order::isBumped);
        if (!order.walksIn && open.size() >= MOST) {
            return Optional.empty();
        }
        open.add(order);
        fire(order);
        long from = order.slot.orElse(now + USUALLY);
        return Optional.of(new Range(from, from + USUALLY));
    }
}
