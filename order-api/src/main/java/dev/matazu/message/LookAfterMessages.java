package dev.matazu.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Puts back on the queue what should be there and is not, and forgets where guests of ended orders were reached. */
@ApplicationScoped
class LookAfterMessages {

    private static final Duration LEFT_LYING = Duration.ofMinutes(2);

    private final Messages messages;
    private final MessageWork work;
    private final ForgetContacts forget;
    private final Clock clock;

    LookAfterMessages(Messages messages, MessageWork work, ForgetContacts forget, Clock clock) {
        this.messages = messages;
        this.work = work;
        this.forget = forget;
        this.clock = clock;
    }

    void lookAfter() {
        messages.overdue(clock.instant().minus(LEFT_LYING)).forEach(work::send);
        forget.forget();
    }
}
