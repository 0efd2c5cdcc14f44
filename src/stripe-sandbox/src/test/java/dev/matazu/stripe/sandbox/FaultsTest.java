package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
    private static final String CREATE = "/v1/payment_intents";
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

    private HttpResponse<String> create(String key) throws Exception {
        return at.post(CREATE, PAYMENT, "Idempotency-Key", key);
    }

    private int payments() throws Exception {
        return at.stripe().paymentIntents().list().getData().size();
    }

    @Test
    void a_500_after_the_work_is_replayed_for_its_key_and_says_so() throws Exception {
        at.plan("http500_after_commit", "POST /v1/payment_intents", 1);
        assertThat(create("k1").statusCode()).isEqualTo(500);
        at.restart();
        var again = create("k1");
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void a_planned_conflict_and_a_limit_leave_the_key_unused() throws Exception {
        at.plan("http409", "POST *", 1);
        var conflict = create("k1");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("idempotency_key_in_use");
        at.plan("http429", "POST *", 1);
        assertThat(create("k1").statusCode()).isEqualTo(429);
        assertThat(create("k1").statusCode()).isEqualTo(200);
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void a_dropped_request_did_nothing_and_a_dropped_reply_did_it() throws Exception {
        at.plan("drop_request", "POST *", 2);
        assertThatThrownBy(() -> create("k1")).isInstanceOf(IOException.class);
        at.raw("DELETE", "/sandbox/faults", "", "text/plain");
        assertThat(payments()).isZero();
        at.plan("drop_reply_after_commit", "POST *", 2);
        assertThatThrownBy(() -> create("k1")).isInstanceOf(IOException.class);
        at.raw("DELETE", "/sandbox/faults", "", "text/plain");
        assertThat(create("k1").headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(payments()).isEqualTo(1);
    }

    @Test
    void a_key_is_a_new_call_after_a_day_and_not_a_second_earlier() throws Exception {
        var first = create("k1").body();
        at.clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(create("k1").body()).isEqualTo(first);
        at.clock.advance(Duration.ofSeconds(1));
        assertThat(create("k1").body()).isNotEqualTo(first);
        assertThat(payments()).isEqualTo(2);
    }

    @Test
    void a_moved_clock_ends_a_key_too_and_a_restart_does_not_bring_it_back() throws Exception {
        var first = create("k1").body();
        at.control("/sandbox/clock", "{\"advance_seconds\":86400}");
        at.restart();
        assertThat(create("k1").body()).isNotEqualTo(first);
    }

    @Test
    void chance_of_the_same_seed_hits_the_same_calls_until_it_is_switched_off() throws Exception {
        var first = statuses(7);
        assertThat(first).contains(200, 429, 500);
        assertThat(statuses(7)).isEqualTo(first);
        assertThat(statuses(8)).isNotEqualTo(first);
        assertThat(at.get("/sandbox/faults").body()).contains("\"seed\":8", "\"rate\":0.3");
        at.raw("DELETE", "/sandbox/chaos", "", "text/plain");
        for (int i = 0; i < 20; i++) {
            assertThat(at.post(CREATE, PAYMENT).statusCode()).isEqualTo(200);
        }
    }

    private List<Integer> statuses(int seed) throws Exception {
        at.control("/sandbox/chaos", """
                {"seed": %d, "faults": [{"kind": "http500", "match": "POST *", "rate": 0.3},
                    {"kind": "http429", "rate": 0.3}]}""".formatted(seed));
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 20; i++) {
            statuses.add(at.post(CREATE, PAYMENT).statusCode());
        }
        return statuses;
    }

    @Test
    void a_rate_beyond_one_and_an_unknown_fault_are_refused() throws Exception {
        assertThat(at.control("/sandbox/chaos", "{\"faults\":[{\"kind\":\"http500\",\"rate\":2}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(at.control("/sandbox/faults", "{\"kind\":\"flood\"}").body()).contains("Unknown kind of fault");
    }
}
