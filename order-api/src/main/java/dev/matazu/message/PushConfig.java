package dev.matazu.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How this house makes itself known to push services. */
@ConfigMapping(prefix = "matazu.push")
interface PushConfig {

    /** The P-256 point, base64url. Without a key given, one is made at the first start and kept. */
    Optional<String> publicKey();

    /** The scalar to it, base64url. */
    Optional<String> privateKey();

    /** An https or mailto address at which a push service finds the operator; else the first of the public addresses. */
    Optional<String> contact();

    /** For tests: lets a push service be on this machine, without TLS. Elsewhere guests could reach into the network. */
    @WithDefault("false")
    boolean privateHosts();
}
