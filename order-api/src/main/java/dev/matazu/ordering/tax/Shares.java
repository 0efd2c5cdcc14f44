package dev.matazu.ordering.tax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts an amount in proportion to weights, without losing or making a unit: the largest remainders round up. */
public final class Shares {

    private Shares() {}

    /**
     * As many shares as weights; they sum up to the amount. None is larger than its weight while the amount is not
     * larger than all weights together.
     *
     * @throws IllegalArgumentException for a negative amount or weight, and where there is something to part and no
     *     weight
     */
    public static List<Long> of(long amount, List<Long> weights) {
        long all = weights.stream().mapToLong(Long::longValue).sum();
        if (amount < 0 || weights.stream().anyMatch(weight -> weight < 0) || (all == 0 && amount > 0)) {
            throw new IllegalArgumentException(amount + " cannot be parted by " + weights);
        }
        if (amount == 0) {
            return weights.stream().map(weight -> 0L).toList();
        }
        List<Long> shares = new ArrayList<>(weights.stream()
                .map(weight -> Math.multiplyExact(amount, weight) / all)
                .toList());
        long missing = amount - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -(amount * weights.get(i) % all)))
                .limit(missing)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return List.copyOf(shares);
    }
}
