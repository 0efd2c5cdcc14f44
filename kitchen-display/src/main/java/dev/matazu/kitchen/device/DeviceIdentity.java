package dev.matazu.kitchen.device;

import dev.matazu.platform.Actor;
import dev.matazu.platform.StoreId;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;

/** A paired screen or tablet, and who is signed in on it. It sees and changes its own store only. */
public record DeviceIdentity(StoreId store, UUID id, String deviceName, StaffMember signedIn) implements Principal {

    @Override
    public String getName() {
        return store + "/" + id;
    }

    public Optional<StaffMember> staff() {
        return Optional.ofNullable(signedIn);
    }

    /** Whom the log names: the person where one is signed in, else the device. */
    public Actor actor() {
        return staff().map(StaffMember::actor).orElseGet(() -> new Actor(Actor.Kind.DEVICE, id.toString(), deviceName));
    }
}
