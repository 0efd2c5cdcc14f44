package dev.matazu.stripe.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Faults that happen by chance, each at its own rate, until they are switched off. Of the same seed, the n-th call that
 * fits a fault meets the same fate, whatever else goes on.
 */
public final class Chaos {
    public static final Chaos NONE = new Chaos(0, List.of());

    /** A fault and how often it happens, from 0 for never to 1 for always. */
    public record Rated(Fault fault, double rate) {}

    private record Die(Rated rated, SplittableRandom random) {}

    private final long seed;
    private final List<Die> dice = new ArrayList<>();

    public Chaos(long seed, List<Rated> faults) {
        this.seed = seed;
        for (Rated rated : faults) {
            dice.add(new Die(rated, new SplittableRandom(seed * 31 + dice.size())));
        }
    }

    public long seed() {
        return seed;
    }

    public List<Rated> faults() {
        return dice.stream().map(Die::rated).toList();
    }

    /** Every die that fits is thrown, so that one fault does not shift the fate of another; the first that hits counts. */
    synchronized Optional<Fault> draw(String text, boolean webhook) {
        Fault hit = null;
        for (Die die : dice) {
            var fault = die.rated().fault();
            if (fault.kind().ofWebhooks() == webhook && fault.fits(text)) {
                boolean hits = die.random().nextDouble() < die.rated().rate();
                hit = hit == null && hits ? fault : hit;
            }
        }
        return Optional.ofNullable(hit);
    }
}
