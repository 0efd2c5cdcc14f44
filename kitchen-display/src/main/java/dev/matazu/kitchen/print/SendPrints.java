package dev.matazu.kitchen.print;

import dev.matazu.platform.Background;
import dev.matazu.platform.Doorbell;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Sends what is due: one piece of paper at a time to each printer, in their order; printers do not wait for each other. */
@ApplicationScoped
class SendPrints {

    private static final Logger LOG = Logger.getLogger(SendPrints.class);

    private final Set<PrintJobs.DuePrinter> busy = ConcurrentHashMap.newKeySet();
    private final PrintJobs jobs;
    private final TrySend trySend;
    private final PrintConfig config;
    private final Background workers;
    private final Doorbell bell;

    SendPrints(PrintJobs jobs, TrySend trySend, PrintConfig config, Background workers) {
        this.jobs = jobs;
        this.trySend = trySend;
        this.config = config;
        this.workers = workers;
        this.bell = new Doorbell(workers, this::begin);
    }

    void onDue(@Observes(during = TransactionPhase.AFTER_SUCCESS) PrintJobs.Due due) {
        ring();
    }

    /** Makes up for a ring that was lost, and sees whose time has come. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ring() {
        if (config.byItself()) {
            bell.ring();
        }
    }

    private void begin() {
        for (PrintJobs.DuePrinter printer : jobs.duePrinters()) {
            if (busy.add(printer)) {
                workers.execute(() -> {
                    try {
                        all(printer);
                    } catch (RuntimeException failure) {
                        LOG.errorf(failure, "%s will be tried again", printer);
                    } finally {
                        busy.remove(printer);
                    }
                });
            }
        }
    }

    /** Sends what is due for this printer until nothing is, or something goes wrong. */
    void all(PrintJobs.DuePrinter printer) {
        for (var next = trySend.take(printer.store(), printer.id());
                next.isPresent();
                next = trySend.take(printer.store(), printer.id())) {
            TrySend.InHand inHand = next.get();
            Trouble trouble = Conversation.print(inHand.printer().setup(), inHand.slip(), inHand.job(), config);
            if (trouble != null) {
                LOG.warnf(
                        "printer %s of %s, job %d: %s",
                        inHand.printer().setup().name(),
                        printer.store(),
                        inHand.job().no(),
                        trouble);
            }
            trySend.done(inHand.job(), trouble);
        }
    }
}
