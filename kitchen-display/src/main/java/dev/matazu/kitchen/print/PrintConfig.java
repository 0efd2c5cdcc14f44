package dev.matazu.kitchen.print;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long printers are waited for. */
@ConfigMapping(prefix = "matazu.print")
interface PrintConfig {

    /** False in tests that send by hand. */
    @WithDefault("true")
    boolean byItself();

    @WithDefault("PT3S")
    Duration connectWithin();

    /** A printer answers for its state at once, even while it prints. */
    @WithDefault("PT3S")
    Duration statusWithin();

    /** A long slip takes some seconds; one that waits behind others of another till, more. */
    @WithDefault("PT15S")
    Duration confirmWithin();

    /** Longer than all of the above together: only who died takes longer. */
    @WithDefault("PT1M")
    Duration sendingAtMost();

    /** What is older is of no use on paper: staff have noticed, or it is late. */
    @WithDefault("PT10M")
    Duration giveUpAfter();

    /** A printer that never confirms anything must not print one ticket for ten minutes. */
    @WithDefault("3")
    int unknownAtMost();
}
