package dev.matazu.kitchen.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a kitchen counts as one without a display. */
@ConfigMapping(prefix = "matazu.display")
interface DisplayConfig {

    /** A screen that is reloaded, or a router that is restarted, is back before that. */
    @WithDefault("PT60S")
    Duration missingAfter();
}
