package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.Why.Move;
import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Schedule;
import dev.matazu.kitchen.plan.schedule.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a new laying of a plan changes of one claim. A promise that was given is changed by nothing else.
 *
 * @param starts when its waiting pieces are to be begun, by their place in the claim
 * @param move the promise in place of one that cannot be kept
 */
record Relaid(Claim claim, Map<Integer, Instant> starts, Optional<Move> move) {

    /** Of all that is paid, what changes. */
    static List<Relaid> of(Planner planner, Plan goingOn) {
        Plan plan = goingOn.paid();
        Schedule schedule = planner.schedule(plan);
        Map<UUID, Map<Integer, Instant>> starts = new HashMap<>();
        for (Start start : schedule.starts()) {
            starts.computeIfAbsent(start.job(), job -> new HashMap<>()).put(start.piece(), start.at());
        }
        List<Relaid> changed = new ArrayList<>();
        for (Claim claim : plan.claims()) {
            Map<Integer, Instant> its = starts.getOrDefault(claim.id(), Map.of());
            Optional<Move> move = schedule.readyAt(claim.id())
                    .flatMap(ready -> planner.rules().moved(claim.promise(), claim.isMoved(), ready))
                    .map(later -> new Move(plan.now(), claim.promise(), later, planner.delay(plan, schedule, claim)));
            if (move.isPresent() || !isAsPlanned(claim.pieces(), its)) {
                changed.add(new Relaid(claim, its, move));
            }
        }
        return changed;
    }

    private static boolean isAsPlanned(List<? extends Piece> pieces, Map<Integer, Instant> starts) {
        return starts.entrySet().stream()
                .allMatch(start -> pieces.get(start.getKey()) instanceof Piece.Waiting waiting
                        && start.getValue().equals(waiting.planned()));
    }
}
