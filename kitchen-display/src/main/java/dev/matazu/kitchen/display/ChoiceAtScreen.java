package dev.matazu.kitchen.display;

import dev.matazu.kitchen.plan.StationCode;
import java.util.List;

/** What somebody chose at the display itself; null is what they left as it was. */
public record ChoiceAtScreen(List<StationCode> stations, Integer textSize, Boolean muted) {}
