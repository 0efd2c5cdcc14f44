package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.PromiseChange;
import dev.matazu.pickup.HandOvers;
import dev.matazu.store.Store;
import java.time.Instant;
import java.util.Optional;

/**
 * Says where an order stands, what was promised, and why it ended.
 *
 * @param taken whether it is paid, not only reserved
 * @param voucher whether its guest has a voucher to pay in a shop
 * @param stop while its kitchen stands still
 */
record StatusWords(
        OrderView order,
        Store store,
        boolean taken,
        boolean voucher,
        DayWords days,
        Optional<HandOvers.Done> handedOver,
        Optional<StopWords> stop) {

    private Words t() {
        return days.t();
    }

    String tone() {
        return switch (order.state()) {
            case READY -> "ready";
            case EXPIRED, CANCELLED, UNCOLLECTED -> "off";
            case AWAITING_PAYMENT, PLACED, ARRIVED, FIRED, IN_PREPARATION, COLLECTED -> "";
        };
    }

    String title() {
        return t().get("page.status." + order.state() + (toCome() ? ".arrival" : voucher ? ".voucher" : ""));
    }

    RangeView range() {
        return stop.map(words -> words.range(place())).orElseGet(this::running);
    }

    private RangeView running() {
        return switch (order.state()) {
            case AWAITING_PAYMENT -> waiting();
            case PLACED, ARRIVED, FIRED, IN_PREPARATION -> toCome() ? afterCheckIn() : due();
            case READY -> ready();
            case COLLECTED -> collected();
            case EXPIRED, CANCELLED, UNCOLLECTED -> ended();
        };
    }

    String reason() {
        String reason = order.endReason();
        if (order.state() != OrderState.CANCELLED || reason == null) {
            return order.state() == OrderState.UNCOLLECTED ? t().get("page.reason.UNCOLLECTED") : null;
        }
        return t().texts().has("page.reason." + reason) ? t().get("page.reason." + reason) : reason;
    }

    /** What it costs to cancel, or why it is too late; null where that is no question. */
    String cancelNote() {
        return switch (order.state()) {
            case AWAITING_PAYMENT, PLACED, ARRIVED -> free();
            case FIRED -> t().get("page.cancel.inKitchen");
            case IN_PREPARATION -> t().get("page.cancel.tooLate");
            case READY, COLLECTED, EXPIRED, CANCELLED, UNCOLLECTED -> null;
        };
    }

    private String free() {
        if (order.state() == OrderState.AWAITING_PAYMENT) {
            return t().get("page.cancel.unpaid");
        }
        String until = toCome() ? "page.cancel.untilCheckIn" : "page.cancel.untilStart";
        return taken ? t().get(until + ".taken", t().money(order.total())) : t().get(until);
    }

    private boolean toCome() {
        return order.state() == OrderState.PLACED && store.firesOnArrival() || paysThere();
    }

    private boolean paysThere() {
        return order.state() == OrderState.AWAITING_PAYMENT && store.paysAtCheckIn();
    }

    private RangeView waiting() {
        String until = t().get(voucher ? "page.order.voucherUntil" : "page.order.heldUntil", clock(order.payUntil()));
        return order.promise() == null
                ? new ReadyWords(t(), store, null)
                        .onceThere(
                                order.afterArrival(),
                                t().get(
                                                paysThere() ? "page.order.checkInUntil" : "page.order.payUntil",
                                                clock(order.payUntil())),
                                t().get("page.order.notCharged"))
                : promised(until, t().get("page.order.notCharged"));
    }

    private RangeView afterCheckIn() {
        return new ReadyWords(t(), store, null)
                .onceThere(
                        order.afterArrival(),
                        t().get("page.order.afterCheckIn"),
                        t().get(taken ? "page.order.taken" : "page.order.reserved", t().money(order.total())));
    }

    private RangeView due() {
        if (order.promiseChange() == PromiseChange.REMAKE) {
            return order.saysWhen(days.now())
                    ? promised(t().get("page.order.remade.ready"), place())
                    : hero(t().get("page.order.remade"), t().get("page.order.soon"), place());
        }
        return order.promise() == null
                ? hero(t().get("page.order.readyAt"), "–", place())
                : promised(t().get("page.order.readyAt"), place());
    }

    private RangeView promised(String label, String note) {
        String range = t().range(order.promise(), store.zone());
        String day = days.date(order.promise().from());
        return new RangeView(label, day, range, "", note, true, label, day + range);
    }

    private RangeView ready() {
        String main = order.pickup().method() == Pickup.Method.COUNTER
                ? t().get("page.order.collect")
                : t().get("page.order.brought." + order.pickup().method(), place());
        return hero(t().get("page.order.readySince", clock(order.readyAt())), main, place());
    }

    private RangeView collected() {
        String at = handedOver.map(done -> clock(done.at())).orElseGet(() -> clock(order.endedAt()));
        String kept = order.promise() == null
                ? ""
                : t().get("page.order.kept", days.range(order.promise()), clock(order.readyAt()));
        return hero(t().get("page.order.collectedAt", at), t().get("page.order.enjoy"), kept);
    }

    private RangeView ended() {
        return hero(clock(order.endedAt()), title(), "");
    }

    private String place() {
        Pickup pickup = order.pickup();
        return pickup.place() == null
                ? t().get("page.method." + pickup.method())
                : t().get("page.place." + pickup.method(), pickup.place());
    }

    private String clock(Instant time) {
        return time == null ? "" : days.moment(time);
    }

    private static RangeView hero(String label, String main, String note) {
        return new RangeView(label, "", main, "", note, true, label, main);
    }
}
