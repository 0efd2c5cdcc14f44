package dev.matazu.kitchen.ticket;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Tickets implements PanacheRepositoryBase<Ticket, Ticket.Key> {

    Ticket locked(StoreId store, UUID id) {
        Ticket ticket = findById(new Ticket.Key(store.value(), id), LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null) {
            throw Problem.notFound("unknown-ticket");
        }
        return ticket;
    }

    Optional<Ticket> of(StoreId store, UUID id) {
        return findByIdOptional(new Ticket.Key(store.value(), id));
    }
}
