package dev.matazu.ordering;

import dev.matazu.kitchen.device.Secret;
import dev.matazu.platform.Actor;

/** Somebody who orders without an account: whoever holds the token. Only its hash is kept. */
public record Guest(String hash) {

    /** What a guest's token starts with in an Authorization header. */
    public static final String PREFIX = "mzg_";

    public static Guest of(String token) {
        return new Guest(Secret.hash(token));
    }

    public Actor actor() {
        return new Actor(Actor.Kind.GUEST, hash.substring(0, 12), "guest");
    }
}
