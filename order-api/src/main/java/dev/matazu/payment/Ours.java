package dev.matazu.payment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** How the processor's objects name the payment of ours that they belong to. */
final class Ours {

    private static final String STORE = "store_id";
    private static final String ORDER = "order_id";
    private static final String ATTEMPT = "attempt";
    private static final String REFUND = "refund_no";

    private Ours() {}

    static Map<String, String> metadata(Payment.Key payment) {
        return Map.of(
                STORE,
                payment.store(),
                ORDER,
                payment.order().toString(),
                ATTEMPT,
                Integer.toString(payment.attempt()));
    }

    static Map<String, String> metadata(Payment.Key payment, int refund) {
        Map<String, String> all = new java.util.HashMap<>(metadata(payment));
        all.put(REFUND, Integer.toString(refund));
        return all;
    }

    /** Empty where it names none of ours. */
    static Optional<Payment.Key> payment(UnaryOperator<String> metadata) {
        try {
            String store = metadata.apply(STORE);
            String order = metadata.apply(ORDER);
            String attempt = metadata.apply(ATTEMPT);
            return store == null || order == null || attempt == null
                    ? Optional.empty()
                    : Optional.of(new Payment.Key(store, UUID.fromString(order), Integer.parseInt(attempt)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** 0 where it names none of ours. */
    static int refund(Map<String, String> metadata) {
        try {
            return Integer.parseInt(metadata.getOrDefault(REFUND, "0"));
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
