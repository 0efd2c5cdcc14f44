package dev.matazu.payment;

import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;

/** The way to Stripe: key, address and patience. Every call goes over the network: never inside a transaction. */
@ApplicationScoped
class StripeConnection {

    /** Also of a call that another one with the same key is still making (409): some seconds in all. */
    private static final int RETRIES = 3;

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;

    private final StripeClient client;

    StripeConnection(PaymentConfig config) {
        client = StripeClient.builder()
                .setApiKey(config.secretKey())
                .setApiBase(config.apiBase().toString())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(RETRIES)
                .build();
    }

    V1Services v1() {
        return client.v1();
    }

    static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
