package dev.matazu.payment;

import dev.matazu.store.PayMethod;
import dev.matazu.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** With what an order can be paid: as its store has chosen, a voucher only where there is time to pay it. */
@ApplicationScoped
public class OfferMethods {

    private final PaymentConfig config;

    OfferMethods(PaymentConfig config) {
        this.config = config;
    }

    /** @param due when the order is to be ready, or null where its guest says that by coming */
    public List<PayMethod> of(Store store, Instant due, Instant now) {
        boolean farAhead = due != null && due.isAfter(now.plus(config.paidLaterOnlyAhead()));
        return store.settings().payMethods().stream()
                .filter(method -> farAhead || !method.isPaidLater())
                .toList();
    }
}
