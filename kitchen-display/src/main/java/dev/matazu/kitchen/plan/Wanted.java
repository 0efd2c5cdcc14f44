package dev.matazu.kitchen.plan;

import java.time.Instant;
import java.util.Optional;

/** When somebody wants their order: as soon as possible, or from a time on. */
public record Wanted(Optional<Instant> from, Optional<Instant> last) {

    public static Wanted asSoonAsPossible() {
        return new Wanted(Optional.empty(), Optional.empty());
    }

    /** Rounded up to a whole minute. */
    public static Wanted at(Instant from) {
        return new Wanted(Optional.of(Minutes.roundUp(from)), Optional.empty());
    }

    /** No promise may begin after this, not even one given later in place of a missed one: closing, usually. */
    public Wanted noLaterThan(Instant last) {
        return new Wanted(from, Optional.of(last));
    }
}
