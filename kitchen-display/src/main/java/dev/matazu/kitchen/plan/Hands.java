package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Staffing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What cooks are probably at. Few tap when they begin; but what the wall has told them to begin, they have begun, as
 * long as there are hands for it, and what comes before it is done. What nobody bumps keeps its hands busy, so a kitchen that has stopped is seen to stand
 * still.
 */
final class Hands {

    private record Due(UUID claim, int piece, Piece.Waiting waiting) {}

    private Hands() {}

    /** The same claims, with those pieces begun. */
    static List<Claim> on(Instant now, Map<StationCode, Staffing> stations, List<Claim> claims) {
        List<Due> due = due(now, claims);
        if (due.isEmpty()) {
            return List.copyOf(claims);
        }
        Map<StationCode, Integer> free = free(stations, claims);
        Map<UUID, List<Piece>> begun = new HashMap<>();
        Map<UUID, Claim> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        for (Due one : due) {
            StationCode station = one.waiting().station();
            if (free.merge(station, -1, Integer::sum) >= 0) {
                begun.computeIfAbsent(
                                one.claim(), id -> new ArrayList<>(byId.get(id).pieces()))
                        .set(one.piece(), one.waiting().begun());
            }
        }
        return claims.stream()
                .map(claim -> begun.containsKey(claim.id()) ? claim.with(begun.get(claim.id())) : claim)
                .toList();
    }

    private static List<Due> due(Instant now, List<Claim> claims) {
        List<Due> due = new ArrayList<>();
        for (Claim claim : claims) {
            for (int i = 0; claim.isShown() && i < claim.pieces().size(); i++) {
                if (claim.pieces().get(i) instanceof Piece.Waiting waiting
                        && !waiting.follows()
                        && waiting.planned() != null
                        && !waiting.planned().isAfter(now)) {
                    due.add(new Due(claim.id(), i, waiting));
                }
            }
        }
        due.sort(Comparator.comparing(one -> one.waiting().planned()));
        return due;
    }

    private static Map<StationCode, Integer> free(Map<StationCode, Staffing> stations, List<Claim> claims) {
        Map<StationCode, Integer> free = new HashMap<>();
        stations.forEach((station, staffing) -> free.put(station, staffing.places() * staffing.perPlace()));
        claims.stream()
                .flatMap(claim -> claim.pieces().stream())
                .filter(Piece.Begun.class::isInstance)
                .forEach(piece -> free.merge(piece.station(), -1, Integer::sum));
        return free;
    }
}
