package dev.matazu.ordering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an order waits for its guest. */
@ConfigMapping(prefix = "matazu.order")
interface OrderConfig {

    /** While a guest pays, the kitchen's capacity is held; longer starves other guests, shorter hurries this one. */
    @WithDefault("PT10M")
    Duration payWithin();

    /** Food that nobody fetched after this is no longer handed over. */
    @WithDefault("PT4H")
    Duration collectWithin();

    /** What was never made is shown to its manager for this long after its day, before the guest has the money back. */
    @WithDefault("PT1H")
    Duration leftOverGrace();
}
