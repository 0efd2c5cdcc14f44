package dev.matazu.kitchen.device;

import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The paired device that this request comes from, and what it may do. */
@RequestScoped
public class CurrentDevice {

    private final SecurityIdentity identity;

    CurrentDevice(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The device, if this request comes from one of this store. */
    public Optional<DeviceIdentity> ifAt(StoreId store) {
        return ifAny().filter(device -> device.store().equals(store));
    }

    /** The device, of whichever store, if somebody is signed in on it who may act in this role. */
    public Optional<DeviceIdentity> staffed(StaffMember.Role role) {
        return ifAny().filter(device ->
                device.staff().filter(member -> member.role().mayActAs(role)).isPresent());
    }

    /** @throws Problem 401 device-needed; 403 other-store for a device of another store */
    public DeviceIdentity at(StoreId store) {
        return ifAt(store)
                .orElseThrow(() -> identity.getPrincipal() instanceof DeviceIdentity
                        ? Problem.forbidden("other-store")
                        : Problem.unauthenticated("device-needed"));
    }

    /**
     * The device with somebody signed in who may act in this role.
     *
     * @throws Problem as {@link #at}; 401 staff-needed; 403 role-needed
     */
    public DeviceIdentity staffed(StoreId store, StaffMember.Role role) {
        DeviceIdentity device = at(store);
        StaffMember member = device.staff().orElseThrow(() -> Problem.unauthenticated("staff-needed"));
        if (!member.role().mayActAs(role)) {
            throw Problem.forbidden("role-needed", role.name());
        }
        return device;
    }

    private Optional<DeviceIdentity> ifAny() {
        return Optional.of(identity.getPrincipal())
                .filter(DeviceIdentity.class::isInstance)
                .map(DeviceIdentity.class::cast);
    }
}
