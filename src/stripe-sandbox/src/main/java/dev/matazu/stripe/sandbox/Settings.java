package dev.matazu.stripe.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

/**
 * How a sandbox is started. Port 0 takes any free one; a null {@code webhookTarget} means that events are only kept,
 * not sent.
 */
public record Settings(Path dataFolder, int port, URI webhookTarget, Clock clock) {
    public Settings {
        Objects.requireNonNull(dataFolder);
        Objects.requireNonNull(clock);
    }
}
