package dev.matazu.kitchen.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this house plans. */
@ConfigMapping(prefix = "matazu.plan")
interface PlanConfig {

    /** A kitchen that needs longer than this for what is asked now is full: nobody waits in a shop for half a day. */
    @WithDefault("PT3H")
    Duration horizon();

    @WithDefault("PT15M")
    Duration slotEvery();

    /** How long before a slot making may begin. Longer smooths peaks, shorter keeps the food fresh. */
    @WithDefault("PT15M")
    Duration lead();

    /** Also covers the time in which somebody pays: a hold that is paid within it keeps its promise. */
    @WithDefault("PT3M")
    Duration narrowestRange();
}
