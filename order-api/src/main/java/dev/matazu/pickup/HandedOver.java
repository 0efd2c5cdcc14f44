package dev.matazu.pickup;

import dev.matazu.ordering.OrderRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Tells who handed an order over, and when: what a second scan wants to know. */
@ApplicationScoped
public class HandedOver {

    /** The hand-over that completed an order. */
    public record Done(String by, Instant at) {}

    private final HandOvers log;

    HandedOver(HandOvers log) {
        this.log = log;
    }

    /** Empty while something is left to hand over. */
    @Transactional
    public Optional<Done> of(OrderRef order) {
        return log.of(order).map(done -> new Done(done.by(), done.at()));
    }
}
