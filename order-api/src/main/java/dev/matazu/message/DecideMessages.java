package dev.matazu.message;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.ordering.OrderMoved;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.TellOfStop;
import dev.matazu.platform.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;

/** Decides, in the transaction that moved an order, what its guest must be told away from the page. */
@ApplicationScoped
class DecideMessages {

    private static final Set<OrderState> IN_KITCHEN = EnumSet.of(OrderState.FIRED, OrderState.IN_PREPARATION);
    private static final Set<OrderState> MADE = EnumSet.of(OrderState.READY, OrderState.COLLECTED);

    private static final String MOVED = "MOVED";

    private final Contacts contacts;
    private final Messages messages;

    DecideMessages(Contacts contacts, Messages messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    void onOrderMoved(@Observes OrderMoved moved) {
        for (Contact contact : contacts.of(moved.order().ref())) {
            decide(contact, moved);
        }
    }

    void onStop(@Observes TellOfStop.Told told) {
        if (OrderState.OPEN.contains(told.order().state())) {
            Message.Kind kind = told.runs() ? Message.Kind.RUNS : Message.Kind.STOPPED;
            contacts.of(told.order().ref()).forEach(contact -> messages.decide(contact.key(), kind));
        }
    }

    private void decide(Contact contact, OrderMoved moved) {
        OrderState state = moved.order().state();
        if (moved.to(OrderState.READY)) {
            // A hand-over that was taken back makes nothing ready: the guest stands at the counter.
            if (moved.from() != OrderState.COLLECTED) {
                messages.decide(contact.key(), Message.Kind.READY);
            }
        } else if (moved.to(OrderState.CANCELLED)) {
            ended(contact, moved);
        } else if (MADE.contains(moved.from()) && IN_KITCHEN.contains(state)) {
            messages.decide(contact.key(), Message.Kind.CHANGED);
        } else if (OrderState.OPEN.contains(state) && state != OrderState.READY) {
            time(contact, moved);
        }
    }

    /** Who ended it knows, and who moved it to another store did. */
    private void ended(Contact contact, OrderMoved moved) {
        boolean byGuest = moved.actor().kind() == Actor.Kind.GUEST
                || MOVED.equals(moved.order().endReason());
        if (!byGuest) {
            messages.decide(contact.key(), Message.Kind.ENDED);
        }
    }

    /** Who changes the time on the page, or is given the first one there, need not be told. */
    private void time(Contact contact, OrderMoved moved) {
        Promise promise = moved.order().promise();
        if (contact.known() == null || moved.actor().kind() == Actor.Kind.GUEST) {
            contact.knows(promise);
        } else if (contact.knowsAnother(promise)) {
            messages.decide(contact.key(), Message.Kind.CHANGED);
        }
    }
}
