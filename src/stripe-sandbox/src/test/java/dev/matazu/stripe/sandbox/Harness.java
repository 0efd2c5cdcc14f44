package dev.matazu.stripe.sandbox;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.service.V1Services;
import dev.matazu.stripe.sandbox.hook.Retries;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Callable;

/** A running sandbox with a stripe-java client, a guest and a clock that stands. */
final class Harness implements AutoCloseable {
    static final String SUCCESS = "http://127.0.0.1:9/done?session={CHECKOUT_SESSION_ID}";
    private static final Retries QUICK = new Retries(5, Duration.ofMillis(20), Duration.ofMillis(50));

    final MovableClock clock = new MovableClock();
    final Guest guest = new Guest();
    private final Path folder;
    private URI hook;
    private StripeSandbox sandbox;

    Harness(Path folder, URI hook) {
        this.folder = folder;
        this.hook = hook;
        start();
    }

    Harness(Path folder) {
        this(folder, null);
    }

    private void start() {
        sandbox = StripeSandbox.start(new Settings(folder, 0, hook, clock), QUICK);
    }

    void restart() {
        sandbox.close();
        start();
    }

    void restartWithHook(URI newHook) {
        hook = newHook;
        restart();
    }

    StripeSandbox sandbox() {
        return sandbox;
    }

    V1Services stripe() {
        return client(sandbox.secretKey());
    }

    V1Services client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(sandbox.apiBase().toString())
                .setMaxNetworkRetries(0)
                .build()
                .v1();
    }

    static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }

    SessionCreateParams.Builder order(long yen) {
        var capture = PaymentIntentData.CaptureMethod.MANUAL;
        var price = LineItem.PriceData.builder()
                .setCurrency("jpy")
                .setUnitAmount(yen)
                .setProductData(LineItem.PriceData.ProductData.builder()
                        .setName("Flat <white>")
                        .build());
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(price.build())
                        .build())
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setCaptureMethod(capture)
                        .putMetadata("order_id", "order-7")
                        .build())
                .putMetadata("order_id", "order-7")
                .setClientReferenceId("order-7")
                .setSuccessUrl(SUCCESS)
                .setCancelUrl("http://127.0.0.1:9/basket");
    }

    Session session(long yen) throws StripeException {
        return stripe().checkout().sessions().create(order(yen).build());
    }

    Session reload(Session session) throws StripeException {
        return stripe().checkout().sessions().retrieve(session.getId());
    }

    PaymentIntent intentOf(Session session) throws StripeException {
        return stripe().paymentIntents().retrieve(reload(session).getPaymentIntent());
    }

    /** A session of which the guest has paid, so that its payment waits for the capture. */
    PaymentIntent authorised(long yen) throws StripeException {
        var session = session(yen);
        guest.pay(session.getUrl(), Guest.GOOD);
        return intentOf(session);
    }

    PaymentIntent captured(long yen) throws StripeException {
        return stripe().paymentIntents().capture(authorised(yen).getId());
    }

    HttpResponse<String> control(String path, String json) throws Exception {
        return raw("POST", path, json, "application/json");
    }

    void plan(String kind, String match, int times) throws Exception {
        control(
                "/sandbox/faults",
                "{\"kind\":\"%s\",\"match\":\"%s\",\"times\":%d,\"millis\":1500}".formatted(kind, match, times));
    }

    HttpResponse<String> raw(String method, String path, String body, String type, String... headers) throws Exception {
        var login = Base64.getEncoder().encodeToString((sandbox.secretKey() + ":").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(sandbox.apiBase().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        return raw("POST", path, form, "application/x-www-form-urlencoded", headers);
    }

    HttpResponse<String> get(String path) throws Exception {
        return raw("GET", path, "", "text/plain");
    }

    static StripeException refused(Callable<?> call) {
        try {
            call.call();
        } catch (StripeException e) {
            return e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it was not refused");
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
