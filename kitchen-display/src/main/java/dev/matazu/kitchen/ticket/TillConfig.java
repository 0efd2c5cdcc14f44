package dev.matazu.kitchen.ticket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a store's tills may do. */
@ConfigMapping(prefix = "matazu.till")
interface TillConfig {

    /** New tickets of one store in a minute; the busiest counter writes a fraction of it. */
    @WithDefault("120")
    int perMinute();

    /** How long a ready ticket waits for somebody to hand it over. Then it leaves the screens. */
    @WithDefault("PT2H")
    Duration collectWithin();
}
