package dev.matazu.kitchen.device;

import dev.matazu.platform.Actor;
import java.util.UUID;

/** Somebody who works at a store. */
public record StaffMember(UUID id, String name, Role role) {

    /** What somebody may do; each role may do what the ones before it may. */
    public enum Role {
        COOK,
        COUNTER,
        MANAGER;

        public boolean mayActAs(Role needed) {
            return compareTo(needed) >= 0;
        }
    }

    public Actor actor() {
        return new Actor(Actor.Kind.STAFF, id.toString(), name);
    }
}
