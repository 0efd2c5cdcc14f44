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

    void remaining(Duration open) {
        openSeconds = (int) Math.max(0, Math.min(seconds, open.toSeconds()));
    }
}
