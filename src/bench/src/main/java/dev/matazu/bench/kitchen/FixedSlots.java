package dev.matazu.bench.kitchen;

import dev.matazu.bench.kitchen.Order.Range;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Slots of 15 minutes that count orders: as many mobile ones as come in an average quarter of the peak hour. */
final class FixedSlots extends FirstCome {

    private static final long SLOT = 15 * 60_000;
    private static final int ORDERS = (int) Math.round(Setting.ORDERS_AN_HOUR * (1 - Setting.WALK_INS) / 4);
    private static final int AHEAD = 4;

    private final Map<Long, Integer> taken = new HashMap<>();

    @Override
    public Optional<Range> promise(Order order, long now) {
        if (order.walksIn) {
            fire(order);
            return Optional.of(new Range(now, now + SLOT));
        }
        long first = order.slot.orElse(now + SLOT) / SLOT;
        for (long slot = first; slot < first + AHEAD; slot++) {
            if (taken.getOrDefault(slot, 0) < ORDERS) {
                taken.merge(slot, 1, Integer::sum);
                fire(order);
                return Optional.of(new Range(slot * SLOT, (slot + 1) * SLOT));
            }
        }
        return Optional.empty();
    }
}
