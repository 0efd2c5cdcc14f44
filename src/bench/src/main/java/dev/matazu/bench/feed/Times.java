package dev.matazu.bench.feed;

import java.util.stream.LongStream;

/** How long things took, from the shortest to the longest. */
final class Times {

    private final long[] micros;

    Times(LongStream micros) {
        this.micros = micros.sorted().toArray();
    }

    int count() {
        return micros.length;
    }

    /** Milliseconds that this share of them did not exceed; not a number where there are none. */
    double millis(double share) {
        return micros.length == 0 ? Double.NaN : micros[(int) Math.round(share * (micros.length - 1))] / 1000.0;
    }
}
