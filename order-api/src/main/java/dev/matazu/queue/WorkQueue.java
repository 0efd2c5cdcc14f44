package dev.matazu.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.enterprise.event.Event;
import java.time.Clock;

/** One queue, as this node works it off from its start to its stop. It is not started again. */
public final class WorkQueue {

    private final Scheduler scheduler;
    private final Event<WorkQueues.Rung> bell;
    private final Clock clock;

    WorkQueue(Scheduler scheduler, Event<WorkQueues.Rung> bell, Clock clock) {
        this.scheduler = scheduler;
        this.bell = bell;
        this.clock = clock;
    }

    /** Joins the caller's transaction, where there is one. What is on the queue already is there once. */
    public void add(TaskDescriptor<Void> work, String id) {
        scheduler.scheduleIfNotExists(work.instance(id).build(), clock.instant());
        bell.fire(new WorkQueues.Rung(this));
    }

    public void start() {
        scheduler.start();
    }

    public void stop() {
        scheduler.stop();
    }

    void look() {
        scheduler.triggerCheckForDueExecutions();
    }
}
