package dev.matazu.kitchen.device.web;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A token to be checked; {@code strict} when a wrong one is an error and not just nobody. */
class DeviceTokenRequest extends BaseAuthenticationRequest {

    private final String token;
    private final boolean strict;

    DeviceTokenRequest(String token, boolean strict) {
        this.token = token;
        this.strict = strict;
    }

    String token() {
        return token;
    }

    boolean strict() {
        return strict;
    }
}
