package dev.matazu.message;

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
import java.time.Duration;

/** The queue of messages, apart from the one of payments. */
@ApplicationScoped
class MessageWork {

    private static final TaskDescriptor<Void> SENDING = TaskDescriptor.of("send-message");
    private static final TaskDescriptor<Void> LOOKING_AFTER = TaskDescriptor.of("look-after-messages");

    private static final int THREADS = 4;

    /** However long a push service asks to be left alone. */
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private final WorkQueues queues;
    private final Instance<SendMessage> send;
    private final Instance<LookAfterMessages> lookAfter;
    private final TellConfig config;
    private WorkQueue queue;

    MessageWork(
            WorkQueues queues, Instance<SendMessage> send, Instance<LookAfterMessages> lookAfter, TellConfig config) {
        this.queues = queues;
        this.send = send;
        this.lookAfter = lookAfter;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        start();
    }

    void start() {
        var sending = Tasks.oneTime(SENDING)
                .onFailure(this::later)
                .execute((one, context) -> send.get().carryOut(Message.Key.parse(one.getId())));
        var lookingAfter = Tasks.recurring(LOOKING_AFTER, FixedDelay.of(config.lookAfterEvery()))
                .execute((one, context) -> lookAfter.get().lookAfter());
        queue = queues.of("ordering.message_task", THREADS, lookingAfter, sending);
        queue.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stop();
    }

    void stop() {
        queue.stop();
    }

    /** Joins the caller's transaction, where there is one. */
    void send(Message.Key message) {
        queue.add(SENDING, message.text());
    }

    /** Not before a push service wants to hear of us again. */
    private void later(ExecutionComplete done, ExecutionOperations<Void> operations) {
        Duration asked = done.getCause()
                .filter(SendMessage.NotYet.class::isInstance)
                .map(why -> ((SendMessage.NotYet) why).atLeast())
                .orElse(Duration.ZERO);
        queues.later(done, operations, asked.compareTo(LONGEST_ASKED) < 0 ? asked : LONGEST_ASKED);
    }
}
