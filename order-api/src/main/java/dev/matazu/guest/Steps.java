package dev.matazu.guest;

import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.store.Store;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of an order's way; one more where the guest checks in. */
record Steps(OrderView order, Store store, Words t) {

    private static final List<String> AT_ONCE = List.of("paid", "preparing", "ready", "collected");
    private static final List<String> ON_ARRIVAL = List.of("paid", "arrived", "preparing", "ready", "collected");
    private static final List<String> PAID_THERE =
            List.of("ordered", "arrivedAndPaid", "preparing", "ready", "collected");

    List<StatusView.Step> all() {
        List<String> names = store.paysAtCheckIn() ? PAID_THERE : store.firesOnArrival() ? ON_ARRIVAL : AT_ONCE;
        int at = at(order.state(), names);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new StatusView.Step(t.get("page.step." + word(names.get(i))), i < at, i == at))
                .toList();
    }

    /** Nothing is being prepared before a cook has started. */
    private String word(String step) {
        boolean begun = order.state() == OrderState.IN_PREPARATION || order.readyAt() != null;
        return step.equals("preparing") && !begun ? "kitchen" : step;
    }

    private static int at(OrderState state, List<String> names) {
        return switch (state) {
            case EXPIRED, CANCELLED, UNCOLLECTED -> 0;
            case AWAITING_PAYMENT, PLACED, ARRIVED -> names.indexOf("preparing") - 1;
            case FIRED, IN_PREPARATION -> names.indexOf("preparing");
            case READY -> names.indexOf("ready");
            case COLLECTED -> names.size();
        };
    }
}
