package dev.matazu.kitchen.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a kitchen does about too much to do, where its store has no rules of its own. */
@ConfigMapping(prefix = "matazu.load")
interface LoadConfig {

    @WithDefault("PT20M")
    Duration warnAt();

    @WithDefault("PT30M")
    Duration lengthenAt();

    @WithDefault("PT45M")
    Duration pauseAt();

    /** So far down that the first guests who come back do not close it again. */
    @WithDefault("PT25M")
    Duration resumeAt();

    /** A promised range while times are lengthened: who waits long minds a wider range less than a broken one. */
    @WithDefault("PT10M")
    Duration longRange();

    /** Times sooner than this are near: only every second of them is offered while times are lengthened. */
    @WithDefault("PT1H")
    Duration near();

    default LoadRules rules() {
        return LoadRules.of(warnAt(), lengthenAt(), pauseAt(), resumeAt());
    }
}
