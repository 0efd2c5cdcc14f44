package dev.matazu.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the processor must be told; written in the transaction that decided it. Lock the payment first. */
@ApplicationScoped
class Instructions implements PanacheRepositoryBase<Instruction, Instruction.Key> {

    private static final String OF_PAYMENT = "key.store = ?1 and key.order = ?2 and key.attempt = ?3";

    private final PaymentWork work;
    private final Clock clock;

    Instructions(PaymentWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Decides it, unless that was decided before, and has it carried out after the commit. */
    void decide(Payment.Key payment, Instruction.Verb verb, int no) {
        Instruction.Key key = Instruction.Key.of(payment, verb, no);
        if (findById(key) == null) {
            persist(new Instruction(key, clock.instant()));
            flush();
            work.tell(key);
        }
    }

    /** As {@link #decide}, for the caller to carry out. */
    Instruction decideForNow(Payment.Key payment, Instruction.Verb verb, int no) {
        Instruction.Key key = Instruction.Key.of(payment, verb, no);
        return Optional.ofNullable(findById(key)).orElseGet(() -> {
            Instruction fresh = new Instruction(key, clock.instant());
            persist(fresh);
            return fresh;
        });
    }

    Instruction locked(Instruction.Key key) {
        return findById(key, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Instruction> openOf(Payment.Key payment) {
        return list(
                OF_PAYMENT + " and state = ?4 order by decidedAt",
                payment.store(),
                payment.order(),
                payment.attempt(),
                Instruction.State.OPEN);
    }

    boolean decided(Payment.Key payment, Instruction.Verb verb) {
        return count(OF_PAYMENT + " and key.verb = ?4", payment.store(), payment.order(), payment.attempt(), verb) > 0;
    }

    /** Still to be told though they were decided before this moment. */
    @Transactional
    List<Instruction.Key> overdue(Instant decidedBefore) {
        return list(
                        "state = ?1 and decidedAt < ?2 and key.verb <> ?3",
                        Instruction.State.OPEN,
                        decidedBefore,
                        Instruction.Verb.OPEN_PAGE)
                .stream()
                .map(Instruction::key)
                .toList();
    }
}
