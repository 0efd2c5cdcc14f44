package dev.matazu.ordering;

import dev.matazu.platform.LocalText;
import java.util.List;

/**
 * What one station makes of an order line, as it was sold.
 *
 * @param seconds for one piece of the line
 * @param set short name of the set it is a part of, or null
 */
public record KitchenPiece(
        String station, String item, LocalText name, List<LocalText> modifiers, LocalText set, int seconds) {}
