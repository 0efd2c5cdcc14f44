package dev.matazu.guest;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.PaymentDesk;
import dev.matazu.ordering.web.OwnAddresses;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;

/** Leads to the page on which an order is paid; where that cannot be reached, to the order, which offers it again. */
@RequestScoped
class Pay {

    private final PaymentDesk desk;
    private final OwnAddresses addresses;
    private final Visit visit;

    Pay(PaymentDesk desk, OwnAddresses addresses, Visit visit) {
        this.desk = desk;
        this.addresses = addresses;
        this.visit = visit;
    }

    Response at(OrderRef order) {
        return at(order, () -> desk.page(order, addresses.cameBy(visit.request())));
    }

    /** What a change of this order costs more. */
    Response difference(OrderRef order) {
        return at(order, () -> desk.pageOfEdit(order, addresses.cameBy(visit.request())));
    }

    private static Response at(OrderRef order, Supplier<URI> page) {
        try {
            return Response.seeOther(page.get()).build();
        } catch (Problem notNow) {
            boolean unreachable = notNow.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
            return Paths.seeOther(Paths.order(order.id()) + (unreachable ? "?payment=unreachable" : ""));
        }
    }
}
