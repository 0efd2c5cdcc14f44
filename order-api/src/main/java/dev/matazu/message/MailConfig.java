package dev.matazu.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where letters are handed in. Guests are offered e-mail only where both are given. */
@ConfigMapping(prefix = "matazu.mail")
interface MailConfig {

    Optional<String> host();

    Optional<String> from();

    // Read by the mailer itself, in application.properties; named here, because no other name is accepted.

    @WithDefault("587")
    int port();

    Optional<String> user();

    Optional<String> password();

    /** TLS from the first byte on, as on port 465. */
    @WithDefault("false")
    boolean tls();

    /** {@code DISABLED}, {@code OPTIONAL} or {@code REQUIRED}. */
    @WithDefault("OPTIONAL")
    String startTls();

    default boolean offered() {
        return host().isPresent() && from().isPresent();
    }
}
