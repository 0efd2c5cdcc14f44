package dev.matazu.guest;

import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadShortages;
import dev.matazu.payment.ReadPayments;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The orders of this phone, found again after its page was closed. */
@Path("/orders")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OrdersPage {

    /**
     * One order.
     *
     * @param name its number and its store, or the store alone before it is paid
     * @param range when it is ready, or null
     */
    public record Row(
            String href,
            String name,
            String state,
            String tone,
            String range,
            String what,
            String total,
            boolean open) {}

    private final Stores stores;
    private final ReadPayments payments;
    private final ReadShortages shortages;
    private final Visit visit;
    private final Clock clock;

    OrdersPage(Stores stores, ReadPayments payments, ReadShortages shortages, Visit visit, Clock clock) {
        this.stores = stores;
        this.payments = payments;
        this.shortages = shortages;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance orders() {
        Words t = visit.words();
        List<Row> rows =
                visit.recentOrders().stream().map(order -> row(order, t)).toList();
        return Templates.orders(
                visit.frame(t.get("page.orders.title"), "/orders"),
                rows.stream().filter(Row::open).toList(),
                rows.stream().filter(row -> !row.open()).toList());
    }

    private Row row(OrderView order, Words t) {
        Store store = stores.of(order.ref().store());
        boolean open = OpenOrders.isOpen(order);
        boolean paysThere = order.state() == OrderState.AWAITING_PAYMENT && store.paysAtCheckIn();
        DayWords days = new DayWords(t, store.zone(), clock.instant());
        String placed = days.moment(order.placedAt());
        return new Row(
                Paths.order(order.ref().id()),
                (order.number() == null ? "" : order.number() + " · ") + t.name(store.name()),
                t.get("page.orders." + order.state() + (paysThere ? ".arrival" : "")),
                paysThere ? "info" : tone(order),
                isDue(order, days.now()) ? days.range(order.promise()) : null,
                placed + " · "
                        + what(
                                Missing.of(order, shortages.of(order)).linesLeft().stream()
                                        .map(OrderView.Line::name)
                                        .toList(),
                                t),
                new Sums(order, payments.of(order.ref()), t).inShort(),
                open);
    }

    private static boolean isDue(OrderView order, Instant now) {
        return order.saysWhen(now) && OrderState.OPEN.contains(order.state()) && order.state() != OrderState.READY;
    }

    private static String what(List<LocalText> names, Words t) {
        String first = t.name(names.get(0));
        return names.size() == 1 ? first : t.get("page.orders.more", first, names.size() - 1);
    }

    private static String tone(OrderView order) {
        return switch (order.state()) {
            case AWAITING_PAYMENT -> "warning";
            case PLACED, ARRIVED, FIRED, IN_PREPARATION -> "info";
            case READY -> "ready";
            case COLLECTED -> "";
            case EXPIRED, CANCELLED, UNCOLLECTED -> "late";
        };
    }
}
