package dev.matazu.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.StripeException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.Session;

/**
 * What the processor sent: stored once, answered at once, worked off by the queue. An event only says of which payment
 * the processor should be asked, so its age, its order and its version do not matter. One about no payment of ours is
 * kept; one that fails again and again waits as a dead letter for a person.
 */
@ApplicationScoped
public class WebhookInbox {

    private final Session database;
    private final ObjectMapper json;
    private final Payments payments;
    private final SettlePayment settle;
    private final PaymentWork work;
    private final Clock clock;

    WebhookInbox(
            Session database,
            ObjectMapper json,
            Payments payments,
            SettlePayment settle,
            PaymentWork work,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.payments = payments;
        this.settle = settle;
        this.work = work;
        this.clock = clock;
    }

    /** Keeps an event that is known to be the processor's; a second copy changes nothing. */
    @Transactional
    public void keep(String id, String type, String payload) {
        int kept = database.createNativeQuery("insert into ordering.webhook_event"
                        + " (id, type, payload, received_at, tries)"
                        + " values (:id, :type, cast(:payload as jsonb), :now, 0) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("type", type)
                .setParameter("payload", payload)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (kept == 1) {
            work.event(id);
        }
    }

    /** Works a dead letter off once more. False where there is none of this id. */
    @Transactional
    public boolean replay(String id) {
        int dead = database.createNativeQuery(
                        "update ordering.webhook_event set outcome = null, tries = 0 where id = :id and outcome = 'DEAD'")
                .setParameter("id", id)
                .executeUpdate();
        if (dead == 1) {
            work.event(id);
        }
        return dead == 1;
    }

    /** @throws TellProcessor.NotYet when it must be tried again later */
    void workOff(String id) {
        String payload = QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(
                        "select cast(payload as text) from ordering.webhook_event where id = :id", Object.class)
                .setParameter("id", id)
                .getSingleResult());
        try {
            Optional<Payment.Key> payment =
                    payment(json.readTree(payload).path("data").path("object"));
            if (payment.isPresent()) {
                settle.settle(payment.get(), "webhook");
            }
            end(id, payment.isPresent() ? "SETTLED" : "NOT_OURS");
        } catch (StripeException | JsonProcessingException failure) {
            failed(id, failure.getMessage());
            throw new TellProcessor.NotYet("event " + id + ": " + failure.getMessage());
        }
    }

    void giveUp(String id) {
        end(id, "DEAD");
    }

    /** The payment that an event is about: named by its object's metadata, or known by the object's id. */
    private Optional<Payment.Key> payment(JsonNode object) {
        Optional<Payment.Key> named = Ours.payment(
                        name -> object.path("metadata").path(name).asText(null))
                .filter(key -> payments.read(key) != null);
        if (named.isPresent()) {
            return named;
        }
        String id = object.path("id").asText();
        return switch (object.path("object").asText()) {
            case "checkout.session" -> payments.bySession(id);
            case "payment_intent" -> payments.byIntent(id);
            default -> payments.byIntent(object.path("payment_intent").asText());
        };
    }

    private void end(String id, String outcome) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update ordering.webhook_event set worked_at = :now, outcome = :outcome where id = :id")
                        .setParameter("now", clock.instant())
                        .setParameter("outcome", outcome)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private void failed(String id, String error) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update ordering.webhook_event"
                                + " set tries = tries + 1, last_error = left(:error, 500) where id = :id")
                        .setParameter("error", error)
                        .setParameter("id", id)
                        .executeUpdate());
    }
}
