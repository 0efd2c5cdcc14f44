package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path folder;

    @TempDir
    Path other;

    private Harness at;

    @BeforeEach
    void start() {
        at = new Harness(folder);
    }

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    void a_restart_keeps_keys_payments_events_and_moved_time() throws Exception {
        var open = at.session(500);
        var intent = at.captured(1280);
        at.post("/v1/refunds", "amount=280&payment_intent=" + intent.getId());
        at.control("/sandbox/clock", "{\"advance_seconds\":60}");
        var key = at.sandbox().secretKey();
        var secret = at.sandbox().webhookSecret();
        var events = at.get("/v1/events?limit=100").body();
        var charges = at.get("/v1/charges").body();
        var now = at.get("/sandbox/clock").body();

        at.restart();

        assertThat(at.sandbox().secretKey()).isEqualTo(key);
        assertThat(at.sandbox().webhookSecret()).isEqualTo(secret);
        assertThat(at.get("/v1/charges").body()).isEqualTo(charges);
        assertThat(at.get("/v1/events?limit=100").body()).isEqualTo(events);
        assertThat(at.get("/sandbox/clock").body()).isEqualTo(now);
        at.guest.pay(at.reload(open).getUrl(), Guest.GOOD);
        assertThat(at.intentOf(open).getStatus()).isEqualTo("requires_capture");
    }

    @Test
    void a_line_torn_by_a_crash_is_dropped_and_the_rest_stays() throws Exception {
        var session = at.session(500);
        at.sandbox().close();
        Files.writeString(folder.resolve("journal.jsonl"), "[{\"kind\":\"sess", StandardOpenOption.APPEND);
        at.restart();
        assertThat(at.reload(session).getStatus()).isEqualTo("open");
        var next = at.session(600);
        at.restart();
        assertThat(at.reload(next).getAmountTotal()).isEqualTo(600);
    }

    @Test
    void a_journal_that_is_mostly_superseded_is_written_anew() throws Exception {
        for (int i = 0; i < 50; i++) {
            at.control("/sandbox/clock", "{\"advance_seconds\":1}");
        }
        var now = at.get("/sandbox/clock").body();
        at.restart();
        assertThat(Files.readAllLines(folder.resolve("journal.jsonl"))).hasSize(1);
        assertThat(at.get("/sandbox/clock").body()).isEqualTo(now);
    }

    @Test
    void time_that_passed_while_it_was_off_counts() throws Exception {
        var session = at.session(500);
        at.sandbox().close();
        at.clock.advance(java.time.Duration.ofHours(25));
        at.restart();
        assertThat(at.reload(session).getStatus()).isEqualTo("expired");
    }

    @Test
    void a_taken_port_or_folder_is_said_in_one_line() {
        var taken = new Settings(other, at.sandbox().port(), null, at.clock);
        assertThatThrownBy(() -> StripeSandbox.start(taken))
                .hasMessage("Port " + at.sandbox().port() + " is taken; the Stripe sandbox cannot listen on it.");
        var shared = new Settings(folder, 0, null, at.clock);
        assertThatThrownBy(() -> StripeSandbox.start(shared)).hasMessageContaining("already uses the data folder");
    }

    @Test
    void a_folder_is_free_again_after_a_failed_start() {
        var taken = new Settings(other, at.sandbox().port(), null, at.clock);
        assertThatThrownBy(() -> StripeSandbox.start(taken)).isInstanceOf(IllegalStateException.class);
        try (var fresh = StripeSandbox.start(new Settings(other, 0, null, at.clock))) {
            assertThat(fresh.secretKey()).startsWith("sk_test_matazu_");
        }
    }
}
