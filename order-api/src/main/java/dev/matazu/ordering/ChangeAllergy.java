package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.ChangeTicket;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.TicketAction;
import dev.matazu.platform.Actor;
import dev.matazu.platform.Problem;
import dev.matazu.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down what a guest forgot to say of their allergies. Cooks who have read the former note read it anew. */
@ApplicationScoped
public class ChangeAllergy {

    private final Stores stores;
    private final Orders orders;
    private final ReadTickets tickets;
    private final ChangeTicket change;

    ChangeAllergy(Stores stores, Orders orders, ReadTickets tickets, ChangeTicket change) {
        this.stores = stores;
        this.orders = orders;
        this.tickets = tickets;
        this.change = change;
    }

    /**
     * @param note null or blank where there is nothing to mind
     * @throws Problem 404 unknown-order; 409 order-moved-on: it has ended; 422 allergy-not-taken, allergy-too-long
     */
    @Transactional
    public void change(OrderRef ref, String note, Actor actor) {
        Order order = orders.locked(ref);
        if (order.state().isEnd()) {
            throw Problem.conflict("order-moved-on")
                    .with("state", order.state())
                    .with("allowedActions", order.state().allowedActions());
        }
        String said = Allergies.checked(stores.of(ref.store()), note);
        orders.edit(order, actor, one -> one.sayAllergy(said));
        if (tickets.of(ref.store(), ref.id()).isPresent()) {
            change.change(ref.store(), ref.id(), new TicketAction.Note(said), actor);
        }
    }
}
