package dev.matazu.kitchen.device.web;

import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.Devices;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks a device's token up. */
@ApplicationScoped
class DeviceIdentities implements IdentityProvider<DeviceTokenRequest> {

    private final Devices devices;

    DeviceIdentities(Devices devices) {
        this.devices = devices;
    }

    @Override
    public Class<DeviceTokenRequest> getRequestType() {
        return DeviceTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(DeviceTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() ->
                devices.byToken(request.token()).map(DeviceIdentities::identity).orElseGet(() -> nobody(request)));
    }

    private static SecurityIdentity nobody(DeviceTokenRequest request) {
        if (request.strict()) {
            throw new AuthenticationFailedException();
        }
        return QuarkusSecurityIdentity.builder()
                .setAnonymous(true)
                .setPrincipal(new QuarkusPrincipal(""))
                .build();
    }

    private static SecurityIdentity identity(DeviceIdentity device) {
        return QuarkusSecurityIdentity.builder().setPrincipal(device).build();
    }
}
