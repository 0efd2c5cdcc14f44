package dev.matazu.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.exception.StripeException;
import dev.matazu.ordering.OrderRef;
import dev.matazu.platform.Background;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** What the processor sent: stored once, answered at once, worked off afterwards and again until it is done. */
@ApplicationScoped
public class WebhookInbox {

    private static final Logger LOG = Logger.getLogger(WebhookInbox.class);
    private static final int RETRY_SECONDS = 10;

    private final Session database;
    private final ObjectMapper json;
    private final Payments payments;
    private final SettlePayment settle;
    private final Background workers;
    private final Clock clock;

    WebhookInbox(
            Session database,
            ObjectMapper json,
            Payments payments,
            SettlePayment settle,
            Background workers,
            Clock clock) {
        this.database = database;
        this.json = json;
        this.payments = payments;
        this.settle = settle;
        this.workers = workers;
        this.clock = clock;
    }

    /** Keeps an event whose signature was checked; a second copy changes nothing. */
    @Transactional
    public void keep(String id, String type, String payload) {
        database.createNativeQuery("insert into ordering.webhook_event"
                        + " (id, type, payload, received_at, tries, next_try_at)"
                        + " values (:id, :type, cast(:payload as jsonb), :now, 0, :now) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("type", type)
                .setParameter("payload", payload)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Works it off soon. */
    public void ring() {
        workers.execute(this::workOff);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        for (String id : QuarkusTransaction.requiringNew().call(this::open)) {
            workOff(id);
        }
    }

    private void workOff(String id) {
        String payload = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select cast(payload as text) from ordering.webhook_event where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult());
        try {
            Optional<OrderRef> order =
                    orderOf(json.readTree(payload).path("data").path("object"));
            if (order.isPresent()) {
                settle.settle(order.get(), "webhook");
            }
            set(id, "worked_at = :now");
        } catch (StripeException | RuntimeException | JsonProcessingException failure) {
            LOG.warnf("event %s will be tried again: %s", id, failure.getMessage());
            set(
                    id,
                    "tries = tries + 1, next_try_at = cast(:now as timestamptz) + interval '" + RETRY_SECONDS
                            + " seconds' * (tries + 1)");
        }
    }

    /** By the session where the event is about one, else by the order that the payment's metadata names. */
    private Optional<OrderRef> orderOf(JsonNode object) {
        if ("checkout.session".equals(object.path("object").asText())) {
            return payments.bySession(object.path("id").asText());
        }
        JsonNode metadata = object.path("metadata");
        if (!metadata.hasNonNull("order_id") || !metadata.hasNonNull("store_id")) {
            return Optional.empty();
        }
        return Optional.of(new OrderRef(
                new dev.matazu.platform.StoreId(metadata.path("store_id").asText()),
                java.util.UUID.fromString(metadata.path("order_id").asText())));
    }

    private List<String> open() {
        return database.createNativeQuery(
                        "select id from ordering.webhook_event where worked_at is null and next_try_at <= :now"
                                + " order by received_at limit 100",
                        String.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private void set(String id, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update ordering.webhook_event set " + what + " where id = :id")
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .executeUpdate());
    }
}
