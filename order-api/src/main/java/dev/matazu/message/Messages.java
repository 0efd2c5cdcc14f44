package dev.matazu.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What guests must be told; written in the transaction that decided it, under the order's lock. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, Message.Key> {

    private static final String TO = "key.store = ?1 and key.order = ?2 and key.contact = ?3";

    private final MessageWork work;
    private final Clock clock;

    Messages(MessageWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Decides it, and has it sent after the commit. */
    void decide(Contact.Key to, Message.Kind kind) {
        int no = latest(to).map(last -> last.key().no()).orElse(0) + 1;
        Message.Key key = Message.Key.of(to, no);
        persist(new Message(key, kind, clock.instant()));
        flush();
        work.send(key);
    }

    /** Null where its contact was forgotten meanwhile. */
    Message locked(Message.Key key) {
        return findById(key, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Message> latest(Contact.Key to) {
        return find(TO + " order by key.no desc", to.store(), to.order(), to.id())
                .firstResultOptional();
    }

    /** What the guest has last been told there. */
    Optional<Message> lastSent(Contact.Key to) {
        return find(TO + " and state = ?4 order by key.no desc", to.store(), to.order(), to.id(), Message.State.SENT)
                .firstResultOptional();
    }

    /** Whether an earlier one is being sent at this moment; one that waits for its next try is not. */
    boolean underWayBefore(Message.Key key) {
        return count(
                        TO + " and key.no < ?4 and state = ?5 and tries > 0 and lastError is null",
                        key.store(),
                        key.order(),
                        key.contact(),
                        key.no(),
                        Message.State.OPEN)
                > 0;
    }

    void forget(Contact.Key of) {
        delete(TO, of.store(), of.order(), of.id());
    }

    /** Still to be sent though they were decided before this moment. */
    @Transactional
    public List<Message.Key> overdue(Instant decidedBefore) {
        return list("state = ?1 and decidedAt < ?2", Message.State.OPEN, decidedBefore).stream()
                .map(Message::key)
                .toList();
    }
}
