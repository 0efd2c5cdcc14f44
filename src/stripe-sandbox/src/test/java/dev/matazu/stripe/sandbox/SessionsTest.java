package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
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

    private long in(Duration time) {
        return at.clock.instant().plus(time).getEpochSecond();
    }

    @Test
    void a_session_lives_from_half_an_hour_to_a_day() throws Exception {
        var sessions = at.stripe().checkout().sessions();
        var tooShort =
                at.order(500).setExpiresAt(in(Duration.ofMinutes(30)) - 1).build();
        var error = Harness.refused(() -> sessions.create(tooShort));
        assertThat(error.getStripeError().getParam()).isEqualTo("expires_at");
        assertThat(error.getMessage()).contains("at least 30 minutes");
        var tooLong = at.order(500).setExpiresAt(in(Duration.ofHours(24)) + 1).build();
        assertThat(Harness.refused(() -> sessions.create(tooLong)).getMessage()).contains("less than 24 hours");
        var shortest = at.order(500).setExpiresAt(in(Duration.ofMinutes(30))).build();
        assertThat(sessions.create(shortest).getExpiresAt()).isEqualTo(in(Duration.ofMinutes(30)));
    }

    @Test
    void a_session_expires_when_its_time_has_come() throws Exception {
        var order = at.order(500).setExpiresAt(in(Duration.ofMinutes(30))).build();
        var session = at.stripe().checkout().sessions().create(order);
        at.control("/sandbox/clock", "{\"advance_seconds\":1799}");
        assertThat(at.reload(session).getStatus()).isEqualTo("open");
        at.control("/sandbox/clock", "{\"advance_seconds\":1}");
        assertThat(at.reload(session).getStatus()).isEqualTo("expired");
        assertThat(at.reload(session).getUrl()).isNull();
    }

    @Test
    void an_expired_session_cannot_be_paid_even_from_a_challenge_begun_before() throws Exception {
        var session = at.session(500);
        var sent = at.guest.pay(session.getUrl(), "4000 0025 0000 3155");
        at.stripe().checkout().sessions().expire(session.getId());
        at.guest.submit(at.sandbox().apiBase() + Guest.location(sent), Map.of("outcome", "complete"));
        assertThat(at.intentOf(session).getStatus()).isEqualTo("canceled");
        assertThat(at.reload(session).getStatus()).isEqualTo("expired");
        assertThat(at.stripe().charges().list().getData()).isEmpty();
    }

    @Test
    void only_an_open_session_can_be_expired() throws Exception {
        var session = at.session(500);
        at.guest.pay(session.getUrl(), Guest.GOOD);
        var error = Harness.refused(() -> at.stripe().checkout().sessions().expire(session.getId()));
        assertThat(error.getStatusCode()).isEqualTo(400);
        assertThat(error.getMessage()).contains("`complete`");
    }

    @Test
    void the_payment_of_an_open_session_is_cancelled_by_expiring_the_session() throws Exception {
        var session = at.session(500);
        at.guest.pay(session.getUrl(), "4000 0000 0000 0002");
        var intent = at.intentOf(session).getId();
        assertThat(Harness.refused(() -> at.stripe().paymentIntents().cancel(intent))
                        .getMessage())
                .contains("Expire the Checkout Session");
        at.stripe().checkout().sessions().expire(session.getId());
        assertThat(at.intentOf(session).getStatus()).isEqualTo("canceled");
    }

    @Test
    void a_session_is_read_with_its_payment_charge_and_lines_in_one_call() throws Exception {
        var session = at.session(1280);
        at.guest.pay(session.getUrl(), Guest.GOOD);
        var all = SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge")
                .addExpand("line_items")
                .build();
        var read = at.stripe().checkout().sessions().retrieve(session.getId(), all);
        var charge = read.getPaymentIntentObject().getLatestChargeObject();
        assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
        assertThat(read.getLineItems().getData().get(0).getDescription()).isEqualTo("Flat <white>");
        assertThat(read.getCustomerDetails().getName()).isEqualTo("Hanako Sato");
    }

    @Test
    void sessions_are_listed_newest_first_by_page_and_found_by_their_payment() throws Exception {
        var first = at.session(500);
        var second = at.session(600);
        at.guest.pay(first.getUrl(), Guest.GOOD);
        var sessions = at.stripe().checkout().sessions();
        var page = sessions.list(SessionListParams.builder().setLimit(1L).build());
        assertThat(page.getData()).extracting("id").containsExactly(second.getId());
        assertThat(page.getHasMore()).isTrue();
        var next = SessionListParams.builder().setStartingAfter(second.getId()).build();
        assertThat(sessions.list(next).getData()).extracting("id").containsExactly(first.getId());
        var ofPayment = SessionListParams.builder()
                .setPaymentIntent(at.intentOf(first).getId())
                .build();
        assertThat(sessions.list(ofPayment).getData()).extracting("id").containsExactly(first.getId());
    }

    @Test
    void sessions_are_listed_by_when_they_were_opened_with_their_payments_in_one_call() throws Exception {
        at.session(500);
        at.clock.advance(Duration.ofMinutes(5));
        var later = at.session(600);
        at.guest.pay(later.getUrl(), Guest.GOOD);
        var since = SessionListParams.Created.builder()
                .setGte(in(Duration.ofMinutes(-1)))
                .build();
        var params = SessionListParams.builder()
                .setCreated(since)
                .addExpand("data.payment_intent")
                .build();
        var found = at.stripe().checkout().sessions().list(params).getData();
        assertThat(found).singleElement().satisfies(session -> {
            assertThat(session.getId()).isEqualTo(later.getId());
            assertThat(session.getPaymentIntentObject().getStatus()).isEqualTo("requires_capture");
        });
    }
}
