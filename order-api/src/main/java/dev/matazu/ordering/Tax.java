package dev.matazu.ordering;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.TaxClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The consumption tax contained in the amounts of one rate. Rounded down once per rate and order, never per line
 * (Japan's National Tax Agency, qualified invoices).
 *
 * @param percent the rate
 * @param amount what the items of this rate cost, tax included
 * @param tax the tax contained in it
 */
public record Tax(int percent, boolean reduced, long amount, long tax) {

    private static final int STANDARD = 10;
    private static final int REDUCED = 8;

    /** Eating in is taxed in full, taking away is reduced, alcohol never is. */
    static int percent(TaxClass taxClass, Dining dining) {
        return taxClass == TaxClass.FOOD && dining == Dining.TO_GO ? REDUCED : STANDARD;
    }

    /** The taxes contained in amounts by rate, lowest rate first. */
    static List<Tax> contained(Map<Integer, Long> amountByPercent) {
        SortedMap<Integer, Long> sorted = new TreeMap<>(amountByPercent);
        List<Tax> taxes = new ArrayList<>();
        sorted.forEach((percent, amount) ->
                taxes.add(new Tax(percent, percent < STANDARD, amount, amount * percent / (100 + percent))));
        return List.copyOf(taxes);
    }
}
