package dev.matazu.payment;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The queue of what payment still has to do, kept in PostgreSQL: written in the transaction that decided it, worked
 * off after its commit, by another node or after a restart if need be, and again until it is done.
 */
@ApplicationScoped
class PaymentWork {

    private static final Logger LOG = Logger.getLogger(PaymentWork.class);

    private static final TaskDescriptor<Void> EVENT = TaskDescriptor.of("webhook-event");
    private static final TaskDescriptor<Void> TELLING = TaskDescriptor.of("tell-processor");
    private static final TaskDescriptor<Void> RECONCILING = TaskDescriptor.of("reconcile-payments");

    private static final int THREADS = 8;

    /** What a killed node had in hand is taken up by another, or by its next start, after 20 s. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_BEFORE_DEAD = 4;
    private static final int MOST_TRIES_OF_AN_EVENT = 30;
    /** Well below the three minutes in which every order must be resolved after an outage. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** Rung after the commit: there is something to do. */
    private record Rung() {}

    private final DataSource database;
    private final Instance<WebhookInbox> inbox;
    private final Instance<TellProcessor> tell;
    private final Instance<Reconciler> reconciler;
    private final Event<Rung> bell;
    private final PaymentConfig config;
    private final Clock clock;
    private Scheduler queue;

    PaymentWork(
            DataSource database,
            Instance<WebhookInbox> inbox,
            Instance<TellProcessor> tell,
            Instance<Reconciler> reconciler,
            Event<Rung> bell,
            PaymentConfig config,
            Clock clock) {
        this.database = database;
        this.inbox = inbox;
        this.tell = tell;
        this.reconciler = reconciler;
        this.bell = bell;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        var event = Tasks.oneTime(EVENT)
                .onFailure(this::eventLater)
                .execute((one, context) -> inbox.get().workOff(one.getId()));
        var telling = Tasks.oneTime(TELLING)
                .onFailure(this::later)
                .execute((one, context) -> tell.get().carryOut(Instruction.Key.parse(one.getId())));
        var reconciling = Tasks.recurring(RECONCILING, FixedDelay.of(config.reconcileEvery()))
                .execute((one, context) -> reconciler.get().reconcile());
        queue = Scheduler.create(database, event, telling)
                .startTasks(reconciling)
                .tableName("ordering.scheduled_task")
                .schedulerName(new SchedulerName.Fixed("matazu-" + UUID.randomUUID()))
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BEFORE_DEAD)
                .pollUsingLockAndFetch(0.5, 1.0)
                .failureLogging(LogLevel.WARN, false)
                .build();
        queue.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        queue.stop();
    }

    /** Joins the caller's transaction, where there is one. */
    void event(String id) {
        queue.scheduleIfNotExists(EVENT.instance(id).build(), clock.instant());
        bell.fire(new Rung());
    }

    /** Joins the caller's transaction, where there is one. */
    void tell(Instruction.Key instruction) {
        queue.scheduleIfNotExists(TELLING.instance(instruction.text()).build(), clock.instant());
        bell.fire(new Rung());
    }

    void afterTheCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rung rung) {
        queue.triggerCheckForDueExecutions();
    }

    private void later(ExecutionComplete done, ExecutionOperations<Void> operations) {
        operations.reschedule(done, again(done));
    }

    private void eventLater(ExecutionComplete done, ExecutionOperations<Void> operations) {
        if (done.getExecution().consecutiveFailures + 1 < MOST_TRIES_OF_AN_EVENT) {
            later(done, operations);
            return;
        }
        String id = done.getExecution().taskInstance.getId();
        LOG.errorf("event %s is given up after %d tries: it waits in the office", id, MOST_TRIES_OF_AN_EVENT);
        inbox.get().giveUp(id);
        operations.remove();
    }

    /** Twice as long after each failure: 2 s, 4 s ... 1 min. */
    private Instant again(ExecutionComplete done) {
        Duration wait = Duration.ofSeconds(2L << Math.min(done.getExecution().consecutiveFailures, 6));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
