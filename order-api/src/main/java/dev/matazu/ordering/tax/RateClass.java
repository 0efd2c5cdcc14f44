package dev.matazu.ordering.tax;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.TaxClass;

/** Which of the two rates a thing is sold at. */
public enum RateClass {
    STANDARD,
    REDUCED;

    /** Eating in is taxed in full, taking away is reduced, alcohol never is. */
    public static RateClass of(TaxClass taxClass, Dining dining) {
        return taxClass == TaxClass.FOOD && dining == Dining.TO_GO ? REDUCED : STANDARD;
    }
}
