package dev.matazu.message;

import dev.matazu.ordering.OrderRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Where guests are told. Lock the order before adding or removing one: a move of the order may be reading them. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, Contact.Key> {

    private final Messages messages;

    Contacts(Messages messages) {
        this.messages = messages;
    }

    List<Contact> of(OrderRef order) {
        return list(
                "key.store = ?1 and key.order = ?2 order by addedAt, key.id",
                order.store().value(),
                order.id());
    }

    List<Contact> of(OrderRef order, Contact.Way way) {
        return of(order).stream().filter(one -> one.way() == way).toList();
    }

    /** One message after the other is prepared: older news must not arrive last. Null where it was forgotten. */
    Contact locked(Contact.Key key) {
        return findById(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** With what it was to be told. */
    void forget(Contact contact) {
        messages.forget(contact.key());
        delete(contact);
        flush();
    }
}
