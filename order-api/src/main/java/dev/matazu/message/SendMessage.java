package dev.matazu.message;

import dev.matazu.ordering.LockOrder;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.ReadStop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what was decided, as it is true at that moment. What has been overtaken is dropped. Stopped between sending and
 * noting it, it sends once more: a phone shows one message of an order at a time.
 */
@ApplicationScoped
class SendMessage {

    private static final Logger LOG = Logger.getLogger(SendMessage.class);

    private record Try(Contact contact, OrderView order, Say say) {}

    private final Messages messages;
    private final Contacts contacts;
    private final ReadOrders orders;
    private final ReadStop stops;
    private final LockOrder lock;
    private final WriteMessage write;
    private final Instance<Outlet> outlets;
    private final MessageMetrics metrics;
    private final TellConfig config;
    private final Clock clock;

    SendMessage(
            Messages messages,
            Contacts contacts,
            ReadOrders orders,
            ReadStop stops,
            LockOrder lock,
            WriteMessage write,
            Instance<Outlet> outlets,
            MessageMetrics metrics,
            TellConfig config,
            Clock clock) {
        this.messages = messages;
        this.contacts = contacts;
        this.orders = orders;
        this.stops = stops;
        this.lock = lock;
        this.write = write;
        this.outlets = outlets;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** @throws NotYet when it must be tried again later */
    void carryOut(Message.Key key) {
        Try next = QuarkusTransaction.requiringNew().call(() -> prepare(key));
        if (next == null) {
            return;
        }
        Contact to = next.contact();
        Outlet.Outcome outcome = outlet(to)
                .send(to, write.write(next.say(), next.order(), to), next.say().until());
        metrics.tried(to.way(), outcome);
        QuarkusTransaction.requiringNew().run(() -> note(key, next, outcome));
        if (outcome instanceof Outlet.Outcome.Later later) {
            throw new NotYet(later);
        }
    }

    /** Null where there is nothing to send any more. */
    private Try prepare(Message.Key key) {
        Contact contact = contacts.locked(key.to());
        Message message = contact == null ? null : messages.locked(key);
        if (message == null || !message.open()) {
            return null;
        }
        if (messages.underWayBefore(key)) {
            throw new NotYet(new Outlet.Outcome.Later("the one before is under way", null));
        }
        OrderView order = orders.of(key.to().ref()).orElseThrow();
        boolean overtaken = messages.latest(key.to()).orElseThrow().key().no() > key.no();
        boolean toldReady = messages.lastSent(key.to())
                .filter(last -> last.kind() == Message.Kind.READY)
                .isPresent();
        Instant now = clock.instant();
        boolean stands = stops.of(order).isPresent();
        Optional<Say> say = overtaken
                ? Optional.empty()
                : Say.now(message, contact, order, toldReady, stands, config.freshFor(), now);
        if (say.isEmpty()) {
            message.end(Message.State.DROPPED, now);
            return null;
        }
        message.tried();
        return new Try(contact, order, say.get());
    }

    private void note(Message.Key key, Try done, Outlet.Outcome outcome) {
        lock.lock(key.to().ref());
        Message message = messages.locked(key);
        if (message == null) {
            return;
        }
        Contact contact = contacts.findById(key.to());
        if (outcome instanceof Outlet.Outcome.Sent) {
            message.end(Message.State.SENT, clock.instant());
            contact.knows(done.order().promise());
        } else if (outcome instanceof Outlet.Outcome.Gone) {
            contacts.forget(contact);
        } else if (outcome instanceof Outlet.Outcome.Refused refused) {
            LOG.warnf("a message of order %s was refused: %s", key.order(), refused.why());
            message.failed(refused.why());
            message.end(Message.State.DROPPED, clock.instant());
        } else if (outcome instanceof Outlet.Outcome.Later later) {
            message.failed(later.why());
        }
    }

    private Outlet outlet(Contact to) {
        return outlets.stream().filter(one -> one.way() == to.way()).findFirst().orElseThrow();
    }

    /** To be tried again later. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Duration atLeast;

        NotYet(Outlet.Outcome.Later later) {
            super(later.why(), null, false, false);
            atLeast = later.atLeast();
        }

        Duration atLeast() {
            return atLeast == null ? Duration.ZERO : atLeast;
        }
    }
}
