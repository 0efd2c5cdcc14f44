package dev.matazu.message;

import dev.matazu.ordering.LockOrder;
import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderState;
import dev.matazu.ordering.OrderView;
import dev.matazu.platform.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Where a guest wants to be told of a paid order, until it is ready; each order anew. */
@ApplicationScoped
public class KeepContact {

    /** A phone, its home screen, a computer: further ones take the place of the oldest. */
    private static final int MOST_DEVICES = 3;

    private final LockOrder lock;
    private final Contacts contacts;
    private final PublicHosts hosts;
    private final MailConfig mails;
    private final Clock clock;

    KeepContact(LockOrder lock, Contacts contacts, PublicHosts hosts, MailConfig mails, Clock clock) {
        this.lock = lock;
        this.contacts = contacts;
        this.hosts = hosts;
        this.mails = mails;
        this.clock = clock;
    }

    /** @throws Problem 409 order-moved-on; 422 push-refused */
    public void push(OrderRef ref, PushAddress device, Visitor visitor) {
        try {
            if (!hosts.allow(device.endpoint())) {
                throw Problem.invalid("push-refused");
            }
        } catch (UnknownHostException nowhere) {
            throw Problem.invalid("push-refused");
        }
        keep(ref, () -> {
            List<Contact> kept = contacts.of(ref, Contact.Way.PUSH);
            List<Contact> others = kept.stream()
                    .filter(one -> !one.address().equals(device.endpoint().toString()))
                    .toList();
            kept.stream().filter(one -> !others.contains(one)).forEach(contacts::forget);
            others.stream().limit(Math.max(0, others.size() + 1 - MOST_DEVICES)).forEach(contacts::forget);
            return Contact.by(device, ref, visitor, clock.instant());
        });
    }

    /** In place of another address. @throws Problem 404 mail-not-offered; 409 order-moved-on */
    public void mail(OrderRef ref, MailAddress address, Visitor visitor) {
        if (!mails.offered()) {
            throw Problem.notFound("mail-not-offered");
        }
        keep(ref, () -> {
            contacts.of(ref, Contact.Way.MAIL).forEach(contacts::forget);
            return Contact.by(address, ref, visitor, clock.instant());
        });
    }

    /** Under the order's lock: it becomes ready before, and is refused, or after, and is told. */
    private void keep(OrderRef ref, Supplier<Contact> added) {
        QuarkusTransaction.requiringNew().run(() -> {
            OrderView order = lock.lock(ref);
            if (!mayBeTold(order)) {
                throw Problem.conflict("order-moved-on").with("state", order.state());
            }
            Contact contact = added.get();
            contact.knows(order.promise());
            contacts.persistAndFlush(contact);
        });
    }

    @Transactional
    public void dropPush(OrderRef ref) {
        drop(ref, Contact.Way.PUSH);
    }

    @Transactional
    public void dropMail(OrderRef ref) {
        drop(ref, Contact.Way.MAIL);
    }

    private void drop(OrderRef ref, Contact.Way way) {
        lock.lock(ref);
        contacts.of(ref, way).forEach(contacts::forget);
    }

    /** Paid, and something is still to be told of it. */
    public static boolean mayBeTold(OrderView order) {
        return OrderState.OPEN.contains(order.state()) && order.state() != OrderState.READY;
    }
}
