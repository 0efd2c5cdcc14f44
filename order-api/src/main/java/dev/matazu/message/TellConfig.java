package dev.matazu.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What guests are told away from the page. */
@ConfigMapping(prefix = "matazu.tell")
interface TellConfig {

    /** A message that could not be sent for so long is not sent any more: by then the guest is there, or has looked. */
    @WithDefault("PT15M")
    Duration freshFor();

    /** Addresses are erased so long after their order has ended; until then it may still be taken back. */
    @WithDefault("P1D")
    Duration forgetAfter();

    /** What is left lying is put back on the queue, and what is old is forgotten. */
    @WithDefault("PT1M")
    Duration lookAfterEvery();
}
