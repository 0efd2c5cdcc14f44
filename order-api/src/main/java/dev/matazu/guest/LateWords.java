package dev.matazu.guest;

import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.RunLate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Says to a guest who is early in how many minutes it is due, and offers one who is late to say so. */
record LateWords(OrderView order, DayWords days, Clock clock) {

    private static final int SOON_MINUTES = 120;

    /** Null where it is due already, or not soon. */
    StatusView.Due due() {
        Duration left = Duration.between(clock.instant(), order.promise().from());
        long minutes = left.plusSeconds(59).toMinutes();
        return minutes <= 0 || minutes > SOON_MINUTES
                ? null
                : new StatusView.Due(
                        order.promise().from().toEpochMilli(),
                        t().get("page.order.in", minutes),
                        t().get("page.order.in", "#"));
    }

    StatusView.Late late(RunLate.Lateness late) {
        return new StatusView.Late(
                Paths.order(order.ref().id()) + "/late",
                late.again() ? RunLate.MINUTES : List.of(),
                t().get("page.late.note"),
                late.before() == null ? null : t().get("page.late.said", days.moment(late.before())));
    }

    private Words t() {
        return days.t();
    }
}
