package dev.matazu.kitchen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.plan.schedule.Piece;
import dev.matazu.kitchen.plan.schedule.Piece.Begun;
import dev.matazu.kitchen.plan.schedule.Piece.Waiting;
import dev.matazu.kitchen.plan.schedule.Staffing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final StationCode GRILL = new StationCode("grill");
    private static final Duration FOUR_MINUTES = Duration.ofMinutes(4);
    private static final Promise PROMISE = new Promise(NOON, NOON.plusSeconds(300));

    private final Map<StationCode, Staffing> stations = Map.of(GRILL, Staffing.of(2));

    @Test
    void what_the_wall_says_is_to_be_begun_is_taken_for_begun() {
        assertThat(on(shown(toBegin(-60), toBegin(60)))).containsExactly(begun(-60), toBegin(60));
    }

    @Test
    void nobody_begins_what_no_wall_shows() {
        assertThat(on(Claim.asked(UUID.randomUUID(), PROMISE, List.of(toBegin(-60)))))
                .containsExactly(toBegin(-60));
    }

    @Test
    void a_station_has_no_more_in_hand_than_hands_the_longest_due_first() {
        assertThat(on(shown(toBegin(-10), toBegin(-30), toBegin(-20))))
                .containsExactly(toBegin(-10), begun(-30), begun(-20));
    }

    @Test
    void what_somebody_said_to_have_begun_takes_a_hand_however_longAgo() {
        Begun longAgo = Begun.of(GRILL, NOON.minusSeconds(600));

        assertThat(on(shown(longAgo, toBegin(-30), toBegin(-20)))).containsExactly(longAgo, begun(-30), toBegin(-20));
    }

    private List<Piece> on(Claim claim) {
        return List.copyOf(Hands.on(NOON, stations, List.of(claim)).get(0).pieces());
    }

    private static Claim shown(Piece... pieces) {
        return new Claim(UUID.randomUUID(), 0, PROMISE, false, 0, true, false, true, List.of(pieces));
    }

    private static Waiting toBegin(int seconds) {
        return Waiting.of(GRILL, FOUR_MINUTES).planned(NOON.plusSeconds(seconds));
    }

    private static Begun begun(int seconds) {
        return Begun.of(GRILL, NOON.plusSeconds(seconds).plus(FOUR_MINUTES));
    }
}
