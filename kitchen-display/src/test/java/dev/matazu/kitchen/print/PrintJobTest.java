package dev.matazu.kitchen.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.platform.StoreId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintJobTest {

    @Test
    void each_try_of_each_job_is_confirmed_by_a_name_of_its_own() {
        assertThat(IntStream.range(1, 2000)
                        .boxed()
                        .flatMap(no -> IntStream.range(1, 10).mapToObj(tries -> job(no, tries)))
                        .map(job -> Arrays.toString(job.processId())))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_name_has_four_characters_that_printers_take() {
        for (long no : new long[] {1, 63, 94, 95, 1_000_000, Long.MAX_VALUE / 64}) {
            byte[] id = job(no, 3).processId();
            assertThat(id).hasSize(4);
            for (byte each : id) {
                assertThat((int) each).isBetween(32, 126);
            }
        }
    }

    static PrintJob job(long no, int tries) {
        return new PrintJob(
                new StoreId("any"),
                no,
                UUID.randomUUID(),
                null,
                PrintJob.What.TEST,
                0,
                0,
                1,
                1,
                1,
                false,
                null,
                false,
                PrintJob.State.SENDING,
                tries,
                0,
                null,
                Instant.EPOCH,
                null);
    }
}
