package dev.matazu.payment;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.matazu.queue.WorkQueue;
import dev.matazu.queue.WorkQueues;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;

/** The queue of what payment still has to do. */
@ApplicationScoped
class PaymentWork {

    private static final Logger LOG = Logger.getLogger(PaymentWork.class);

    private static final TaskDescriptor<Void> EVENT = TaskDescriptor.of("webhook-event");
    private static final TaskDescriptor<Void> TELLING = TaskDescriptor.of("tell-processor");
    private static final TaskDescriptor<Void> RECONCILING = TaskDescriptor.of("reconcile-payments");

    private static final int THREADS = 8;

    private static final int MOST_TRIES_OF_AN_EVENT = 30;

    private final WorkQueues queues;
    private final Instance<WebhookInbox> inbox;
    private final Instance<TellProcessor> tell;
    private final Instance<Reconciler> reconciler;
    private final PaymentConfig config;
    private WorkQueue queue;

    PaymentWork(
            WorkQueues queues,
            Instance<WebhookInbox> inbox,
            Instance<TellProcessor> tell,
            Instance<Reconciler> reconciler,
            PaymentConfig config) {
        this.queues = queues;
        this.inbox = inbox;
        this.tell = tell;
        this.reconciler = reconciler;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        var event = Tasks.oneTime(EVENT)
                .onFailure(this::eventLater)
                .execute((one, context) -> inbox.get().workOff(one.getId()));
        var telling = Tasks.oneTime(TELLING)
                .onFailure(queues::later)
                .execute((one, context) -> tell.get().carryOut(Instruction.Key.parse(one.getId())));
        var reconciling = Tasks.recurring(RECONCILING, FixedDelay.of(config.reconcileEvery()))
                .execute((one, context) -> reconciler.get().reconcile());
        queue = queues.of("ordering.scheduled_task", THREADS, reconciling, event, telling);
        queue.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        queue.stop();
    }

    /** Joins the caller's transaction, where there is one. */
    void event(String id) {
        queue.add(EVENT, id);
    }

    /** Joins the caller's transaction, where there is one. */
    void tell(Instruction.Key instruction) {
        queue.add(TELLING, instruction.text());
    }

    private void eventLater(ExecutionComplete done, ExecutionOperations<Void> operations) {
        if (done.getExecution().consecutiveFailures + 1 < MOST_TRIES_OF_AN_EVENT) {
            queues.later(done, operations);
            return;
        }
        String id = done.getExecution().taskInstance.getId();
        LOG.errorf("event %s is given up after %d tries: it waits in the office", id, MOST_TRIES_OF_AN_EVENT);
        inbox.get().giveUp(id);
        operations.remove();
    }
}
