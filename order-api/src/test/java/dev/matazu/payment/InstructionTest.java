package dev.matazu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InstructionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

    private final Payment.Key payment = new Payment.Key("hoshi-coffee", new UUID(0, 1), 1);
    private final Instruction capture = new Instruction(Instruction.Key.of(payment, Instruction.Verb.CAPTURE, 1), NOON);

    @Test
    void a_try_whose_outcome_nobody_knows_is_repeated_with_the_same_key() {
        String key = capture.use(NOON);
        assertThat(capture.use(NOON.plusSeconds(2))).isEqualTo(key);
        assertThat(capture.use(NOON.plus(Duration.ofHours(22)))).isEqualTo(key);
    }

    @Test
    void a_key_that_the_processor_may_have_forgotten_is_never_used_again() {
        String key = capture.use(NOON);
        String later = capture.use(NOON.plus(Duration.ofHours(24)));
        assertThat(later).isNotEqualTo(key);
        assertThat(capture.use(NOON.plus(Duration.ofHours(46)))).isEqualTo(later);
        assertThat(capture.use(NOON.plus(Duration.ofHours(48)))).isNotIn(key, later);
    }

    @Test
    void after_an_answer_the_next_try_has_another_key() {
        String key = capture.use(NOON);
        capture.renewKey();
        assertThat(capture.use(NOON.plusSeconds(2))).isNotEqualTo(key);
    }
}
