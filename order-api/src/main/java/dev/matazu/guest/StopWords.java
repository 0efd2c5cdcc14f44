package dev.matazu.guest;

import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadStop;
import dev.matazu.ordering.StopAnswer;
import java.time.Clock;
import java.time.Instant;

/** Says to who waits that the kitchen stands still, and offers to wait or to have the money back. */
record StopWords(OrderView order, ReadStop.Waiting waiting, DayWords days, Clock clock) {

    StatusView.Stopped asked() {
        String until = until();
        boolean unpaid = order.state() == OrderState.AWAITING_PAYMENT;
        String expected = until == null ? t().get("page.stop.unknown") : t().get("page.stop.expected", until);
        String then = t().get(unpaid ? "page.stop.unpaid" : "page.stop.ask");
        return new StatusView.Stopped(
                Paths.order(order.ref().id()) + "/stop",
                t().get("page.stop.title"),
                t().get("page.stop.reason." + waiting.stop().reason()) + t().get("page.sentence") + expected,
                waiting.answer() == StopAnswer.WAITS ? t().get("page.stop.waits") : then,
                unpaid || waiting.answer() == StopAnswer.WAITS ? null : t().get("page.stop.wait"),
                unpaid ? t().get("page.cancel") : t().get("page.stop.refund", t().money(order.total())));
    }

    /** In place of a time that nobody can keep. */
    RangeView range(String place) {
        String until = until();
        String main = until == null ? t().get("page.stop.noTime") : t().get("page.stop.after", until);
        return new RangeView(
                t().get("page.order.readyAt"), "", main, "", place, true, t().get("page.stop.title"), main);
    }

    private String until() {
        Instant expected = waiting.stop().expected(clock.instant());
        return expected == null ? null : days.moment(expected);
    }

    private Words t() {
        return days.t();
    }
}
