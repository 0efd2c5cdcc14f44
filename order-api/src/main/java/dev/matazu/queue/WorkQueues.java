package dev.matazu.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Queues of work, each kept in a table of PostgreSQL: written in the transaction that decided the work, worked off after
 * its commit, by another node or after a restart if need be, and again until it is done.
 */
@ApplicationScoped
public class WorkQueues {

    /** What a killed node had in hand is taken up by another, or by its next start, after 20 s. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED_BEFORE_DEAD = 4;
    /** Well below the three minutes in which every order must be resolved after an outage. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** Rung after the commit: there is something to do. */
    record Rung(WorkQueue queue) {}

    private final DataSource database;
    private final Event<Rung> bell;
    private final Clock clock;

    WorkQueues(DataSource database, Event<Rung> bell, Clock clock) {
        this.database = database;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * A queue that is not worked off yet.
     *
     * @param lookingAfter done by one node at a time, again and again
     */
    public WorkQueue of(String table, int threads, RecurringTask<Void> lookingAfter, Task<?>... work) {
        Scheduler scheduler = Scheduler.create(database, work)
                .startTasks(lookingAfter)
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed("matazu-" + UUID.randomUUID()))
                .clock(clock::instant)
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_BEFORE_DEAD)
                .pollUsingLockAndFetch(0.5, 1.0)
                .failureLogging(LogLevel.WARN, false)
                .build();
        return new WorkQueue(scheduler, bell, clock);
    }

    void afterTheCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rung rung) {
        rung.queue().look();
    }

    /** Twice as long after each failure: 2 s, 4 s ... 1 min. */
    public void later(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        later(failed, operations, Duration.ZERO);
    }

    /** As long as that, and at least so long. */
    public void later(ExecutionComplete failed, ExecutionOperations<Void> operations, Duration atLeast) {
        Duration wait = Duration.ofSeconds(2L << Math.min(failed.getExecution().consecutiveFailures, 6));
        Duration shorter = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        operations.reschedule(failed, clock.instant().plus(shorter.compareTo(atLeast) > 0 ? shorter : atLeast));
    }
}
