package dev.matazu.kitchen.feed;

import java.time.Instant;
import java.util.List;

/**
 * What somebody has to look after, since nobody in the kitchen does.
 *
 * @param noDisplaySince since when mobile orders pause because no wall and no expediter is there; null while they do not
 */
record Watched(List<Unseen> orders, Instant noDisplaySince) {

    static final Watched WELL = new Watched(List.of(), null);
}
