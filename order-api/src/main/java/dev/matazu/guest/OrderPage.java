package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a guest follows an order; somebody else's does not exist here. */
@Path("/orders/{id}")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OrderPage {

    /** An iPad says that it is a Macintosh. */
    private static final Pattern APPLE = Pattern.compile("iPhone|iPad|Macintosh(?!.*Chrome)(?!.*Firefox)");

    private final ReadOrders orders;
    private final StatusViews views;
    private final CurrentGuest guest;
    private final Visit visit;
    private final HomePass passes;
    private final Clock clock;

    OrderPage(ReadOrders orders, StatusViews views, CurrentGuest guest, Visit visit, HomePass passes, Clock clock) {
        this.orders = orders;
        this.views = views;
        this.guest = guest;
        this.visit = visit;
        this.passes = passes;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance order(UUID id, @RestQuery String payment) {
        OrderView order = orders.ofGuest(id, guest.ownerOfSomething());
        boolean unreachable = "unreachable".equals(payment)
                && (order.state() == OrderState.AWAITING_PAYMENT || order.canBeChanged(clock.instant()));
        Problem refused = unreachable ? Problem.unavailable("payment-unreachable", 1) : null;
        return page(order, order.pickup(), refused);
    }

    /**
     * @param wanted where the guest wants to get it, also where that was refused: nothing that was typed is lost
     * @param refused why something that the guest wanted was not done, or null
     */
    TemplateInstance page(OrderView order, Pickup wanted, Problem refused) {
        Words t = visit.words();
        StatusView view = views.of(order, wanted, refused, t);
        return Templates.order(
                visit.frame(view.title(), view.path(), order.ref().store()),
                t,
                view,
                view.tell() == null ? null : manifest(view.path(), order));
    }

    private String manifest(String path, OrderView order) {
        String browser = visit.request().getHeader("User-Agent");
        return browser != null && APPLE.matcher(browser).find()
                ? guest.token()
                        .map(token -> path + "/app.webmanifest?pass="
                                + passes.seal(order.ref().id(), token))
                        .orElse(null)
                : null;
    }
}
