package dev.matazu.guest;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.ordering.Guest;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Does with a guest's order what they sent from its page. Then they see the page as it is after that; a refusal is shown
 * on it, where they can choose again.
 */
@ApplicationScoped
class ActOnOrder {

    private final ReadOrders orders;
    private final OrderPage page;
    private final CurrentGuest guest;

    ActOnOrder(ReadOrders orders, OrderPage page, CurrentGuest guest) {
        this.orders = orders;
        this.page = page;
        this.guest = guest;
    }

    /** @throws Problem 404 unknown-order, where it is not theirs */
    Response on(UUID id, BiConsumer<OrderView, Guest> action) {
        return on(id, null, action);
    }

    /** @param wanted where they want it, shown again with a refusal; null for where the order says */
    Response on(UUID id, Pickup wanted, BiConsumer<OrderView, Guest> action) {
        Guest who = guest.ownerOfSomething();
        try {
            action.accept(orders.ofGuest(id, who), who);
            return Paths.seeOther(Paths.order(id));
        } catch (Problem refused) {
            OrderView now = orders.ofGuest(id, who);
            return Response.status(refused.status())
                    .entity(page.page(now, wanted == null ? now.pickup() : wanted, refused))
                    .build();
        }
    }
}
