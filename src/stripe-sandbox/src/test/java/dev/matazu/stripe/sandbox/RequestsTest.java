package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.RateLimitException;
import com.stripe.param.RefundCreateParams;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {
    private static final String PAYMENT = "amount=500&currency=jpy";

    @TempDir
    Path folder;

    private Harness at;

    @BeforeEach
    void start() {
        at = new Harness(folder);
    }

    @AfterEach
    void stop() {
        at.close();
    }

    private HttpResponse<String> create(String form, String key) throws Exception {
        return at.post("/v1/payment_intents", form, "Idempotency-Key", key);
    }

    @Test
    void a_wrong_key_opens_nothing() throws Exception {
        var error = Harness.refused(() -> at.client("sk_test_wrong").balance().retrieve());
        assertThat(error).isInstanceOf(AuthenticationException.class);
        assertThat(at.stripe().balance().retrieve().getLivemode()).isFalse();
        assertThat(at.get("/v1/balance").statusCode()).isEqualTo(200);
        assertThat(at.guest.open(at.sandbox().apiBase() + "/sandbox/faults").statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusals_name_the_parameter_and_the_reason() throws Exception {
        assertThat(at.get("/v1/checkout/sessions/cs_x").statusCode()).isEqualTo(404);
        assertThat(at.get("/v1/checkout/sessions/cs_x").body())
                .contains("resource_missing", "No such checkout.session");
        assertThat(at.get("/v1/nothing").body()).contains("Unrecognized request URL (GET: /v1/nothing)");
        refused("currency=jpy", "parameter_missing", "amount");
        refused("amount=500", "parameter_missing", "currency");
        refused("amount=5.5&currency=jpy", "parameter_invalid_integer", "amount");
        refused("amount=0&currency=jpy", "parameter_invalid_integer", "amount");
        refused("amount=49&currency=jpy", "amount_too_small", "amount");
        refused("amount=500&currency=jpy&colour=red", "parameter_unknown", "colour");
        refused("amount=500&currency=jpy&payment_method=pm_x", "resource_missing", "payment_method");
        assertThat(at.stripe().paymentIntents().list().getData()).isEmpty();
    }

    private void refused(String form, String code, String param) throws Exception {
        var reply = at.post("/v1/payment_intents", form);
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("\"code\" : \"" + code + "\"", "\"param\" : \"" + param + "\"");
    }

    @Test
    void the_same_key_gets_the_same_answer_and_pays_once() throws Exception {
        var first = create(PAYMENT, "k1");
        at.restart();
        var second = create("currency=jpy&amount=500", "k1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(second.headers().firstValue("Original-Request"))
                .isEqualTo(first.headers().firstValue("Request-Id"));
        assertThat(at.stripe().paymentIntents().list().getData()).hasSize(1);
    }

    @Test
    void the_same_key_for_something_else_is_refused() throws Exception {
        create(PAYMENT, "k1");
        var other = create("amount=600&currency=jpy", "k1");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("idempotency_error");
    }

    @Test
    void a_key_whose_parameters_were_refused_may_be_used_again() throws Exception {
        assertThat(create("amount=500", "k1").statusCode()).isEqualTo(400);
        assertThat(create(PAYMENT, "k1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_in_use_by_a_running_request_is_a_conflict() throws Exception {
        at.plan("delay", "POST /v1/payment_intents", 1);
        var both = List.of(later(), later());
        var statuses = both.stream()
                .map(reply -> reply.orTimeout(20, TimeUnit.SECONDS).join())
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(200, 409);
    }

    private CompletableFuture<Integer> later() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return create(PAYMENT, "k1").statusCode();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start());
    }

    @Test
    void a_500_is_replayed_for_its_key_and_nothing_was_done() throws Exception {
        at.plan("http500", "POST /v1/payment_intents", 1);
        assertThat(create(PAYMENT, "k1").statusCode()).isEqualTo(500);
        assertThat(create(PAYMENT, "k1").statusCode()).isEqualTo(500);
        assertThat(at.stripe().paymentIntents().list().getData()).isEmpty();
        assertThat(create(PAYMENT, "k2").statusCode()).isEqualTo(200);
    }

    @Test
    void a_500_after_the_work_leaves_the_work_done() throws Exception {
        at.plan("http500_after_commit", "POST /v1/payment_intents", 1);
        assertThat(create(PAYMENT, "k1").statusCode()).isEqualTo(500);
        assertThat(at.stripe().paymentIntents().list().getData()).hasSize(1);
    }

    @Test
    void a_limited_request_may_be_sent_again_with_its_key() throws Exception {
        at.plan("http429", "POST /v1/payment_intents", 1);
        var options = Harness.key("k1");
        var params = com.stripe.param.PaymentIntentCreateParams.builder()
                .setAmount(500L)
                .setCurrency("jpy")
                .build();
        var error = Harness.refused(() -> at.stripe().paymentIntents().create(params, options));
        assertThat(error).isInstanceOf(RateLimitException.class);
        assertThat(at.stripe().paymentIntents().create(params, options).getAmount())
                .isEqualTo(500);
    }

    @Test
    void a_reply_lost_after_the_refund_is_found_again_with_the_same_key() throws Exception {
        var refund = RefundCreateParams.builder()
                .setPaymentIntent(at.captured(1000).getId())
                .build();
        // HttpURLConnection below stripe-java sends a POST once more by itself when a kept connection breaks.
        at.plan("drop_reply_after_commit", "POST /v1/refunds", 2);
        assertThatThrownBy(() -> at.stripe().refunds().create(refund, Harness.key("r1")))
                .isInstanceOf(ApiConnectionException.class);
        at.raw("DELETE", "/sandbox/faults", "", "text/plain");
        var found = at.stripe().refunds().create(refund, Harness.key("r1"));
        assertThat(found.getAmount()).isEqualTo(1000);
        assertThat(at.stripe().refunds().list().getData()).hasSize(1);
    }
}
