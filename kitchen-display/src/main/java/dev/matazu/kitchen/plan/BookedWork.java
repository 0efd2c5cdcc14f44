package dev.matazu.kitchen.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/** A booking's work at one station: all of it, and what of it is still to do. */
@Embeddable
class BookedWork {

    private int seconds;

    @Column(name = "open_seconds")
    private int openSeconds;

    protected BookedWork() {}

    BookedWork(Duration work) {
        seconds = Math.toIntExact(work.toSeconds());
        openSeconds = seconds;
    }

    Duration whole() {
        return Duration.ofSeconds(seconds);
    }

    /** So much more to do. */
    BookedWork and(Duration more) {
        BookedWork sum = new BookedWork(whole().plus(more));
        sum.remaining(Duration.ofSeconds(openSeconds).plus(more));
        return sum;
    }

    void remaining(Duration open) {
        openSeconds = (int) Math.max(0, Math.min(seconds, open.toSeconds()));
    }
}
